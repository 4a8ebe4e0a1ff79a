package io.clientele.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.audit.Change;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.StaleRecordException;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.ListRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AccountsTest {
    @Parameter
    Engine engine;

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private static final Edit EDIT = new Edit(Actor.COMMAND_LINE, NOON);
    private static final String SHA = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private UserStore users;
    private TokenStore tokens;
    private AuditLog history;

    @BeforeEach
    void open() {
        Shop shop = Shop.in(engine, folder);
        users = new UserStore(shop.database());
        tokens = new TokenStore(shop.database());
        history = new AuditLog(shop.database());
    }

    @Test
    void aUserIsFoundByNameWhateverItsCase() {
        assertThat(users.any()).isFalse();
        User ann = users.create("Ann", "{x}hash", Role.STAFF, EDIT);
        assertThat(ann).isEqualTo(new User(1, "Ann", "{x}hash", Role.STAFF, true, NOON, null));
        assertThat(users.any()).isTrue();
        assertThat(users.findByUsername("aNN")).contains(ann);
        assertThat(users.findByUsername("bob")).isEmpty();
        assertThat(users.find(1)).contains(ann);
        assertThat(ann.toString()).doesNotContain("hash");
        assertThatThrownBy(() -> users.create("ANN", "{x}", Role.VIEWER, EDIT))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessage("username: belongs to another user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\0", "a/b", "<b>"})
    void whatIsNoUsernameIsRefused(String username) {
        assertThatThrownBy(() -> users.create(username, "{x}", Role.VIEWER, EDIT))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessage("username: must be 1 to 150 letters, digits and @ . + - _");
    }

    @Test
    void aPasswordIsChangedAndTheHistoryDoesNotShowIt() {
        users.create("ann", "{x}old", Role.STAFF, EDIT);
        assertThat(users.changePassword(1, "{x}new", EDIT).passwordHash()).isEqualTo("{x}new");
        assertThat(history.forObject("user", 1, 1).get(0).changes())
                .containsExactly(new Change("password", "***", "*** (new)"));
        users.upgradeHash(1, "{x}old", "{y}newer");
        assertThat(users.find(1).orElseThrow().passwordHash()).isEqualTo("{x}new");
        users.upgradeHash(1, "{x}new", "{y}newer");
        assertThat(users.find(1).orElseThrow().passwordHash()).isEqualTo("{y}newer");
        assertThatThrownBy(() -> users.changePassword(9, "{x}", EDIT)).isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void theLastActiveSuperuserStaysOne() {
        User ann = users.create("ann", "{x}", Role.SUPERUSER, EDIT);
        String message = "ann is the last active superuser; make another one first";
        assertThatThrownBy(() -> users.update(1, "ann", Role.STAFF, true, null, EDIT))
                .hasMessage("role: " + message);
        assertThatThrownBy(() -> users.update(1, "ann", Role.SUPERUSER, false, null, EDIT))
                .hasMessage("active: " + message);
        assertThatThrownBy(() -> users.delete(1, null, EDIT)).hasMessage(message);
        users.create("bob", "{x}", Role.SUPERUSER, EDIT);
        users.update(2, "bob", Role.SUPERUSER, false, null, EDIT);
        assertThatThrownBy(() -> users.delete(1, null, EDIT)).hasMessage(message);
        users.update(2, "bob", Role.SUPERUSER, true, null, EDIT);
        users.delete(1, ann.version(), EDIT);
        assertThat(users.find(1)).isEmpty();
    }

    @Test
    void aChangedUserIsInTheHistoryAndAStaleChangeIsRefused() {
        users.create("root", "{x}", Role.SUPERUSER, EDIT);
        User ann = users.create("ann", "{x}", Role.VIEWER, EDIT);
        User changed = users.update(2, "ann.b", Role.STAFF, false, ann.version(), EDIT);
        assertThat(changed).isEqualTo(new User(2, "ann.b", "{x}", Role.STAFF, false, NOON, null));
        assertThat(history.forObject("user", 2, 1).get(0).changes())
                .containsExactly(
                        new Change("username", "ann", "ann.b"),
                        new Change("role", "viewer", "staff"),
                        new Change("active", "true", "false"));
        assertThatThrownBy(() -> users.update(2, "x", Role.STAFF, true, ann.version(), EDIT))
                .isInstanceOf(StaleRecordException.class);
        assertThatThrownBy(() -> users.update(2, "ROOT", Role.STAFF, true, null, EDIT))
                .hasMessage("username: belongs to another user");
    }

    @Test
    void aLoginIsNotedAndMakesNoOtherVersion() {
        User ann = users.create("ann", "{x}", Role.VIEWER, EDIT);
        users.loggedIn(1, NOON.plusSeconds(5));
        User now = users.find(1).orElseThrow();
        assertThat(now.lastLoginAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(now.version()).isEqualTo(ann.version());
        assertThat(users.records()
                        .page(ListRequest.first(5).where(Criteria.search("AN")))
                        .rows())
                .containsExactly(now);
    }

    @Test
    void aTokenLeadsToItsActiveOwnerUntilItIsRevoked() {
        User ann = users.create("ann", "{x}", Role.STAFF, EDIT);
        Token token = tokens.create(1, SHA, "laptop", EDIT);
        assertThat(token).isEqualTo(new Token(1, 1, "laptop", NOON, null, null));
        assertThat(tokens.find(SHA)).contains(new TokenOwner(token, ann));
        assertThat(tokens.find("f".repeat(64))).isEmpty();
        users.update(1, "ann", Role.STAFF, false, null, EDIT);
        assertThat(tokens.find(SHA)).isEmpty();
        users.update(1, "ann", Role.STAFF, true, null, EDIT);
        tokens.revoke(1, EDIT);
        tokens.revoke(1, EDIT);
        assertThat(tokens.find(SHA)).isEmpty();
        assertThat(tokens.ofUser(1)).containsExactly(new Token(1, 1, "laptop", NOON, null, NOON));
        assertThat(history.forObject("token", 1, 10))
                .extracting(AuditEntry::action)
                .containsExactly(Action.REVOKE, Action.ADD);
        assertThatThrownBy(() -> tokens.revoke(7, EDIT)).hasMessage("there is no token 7");
    }

    @Test
    void aTokensUseIsNotedOnceAMinute() {
        users.create("ann", "{x}", Role.STAFF, EDIT);
        Token token = tokens.create(1, SHA, "laptop", EDIT);
        tokens.used(token, NOON);
        Token used = tokens.find(1).orElseThrow();
        assertThat(used.lastUsedAt()).isEqualTo(NOON);
        tokens.used(used, NOON.plusSeconds(59));
        assertThat(tokens.find(1)).contains(used);
        tokens.used(used, NOON.plusSeconds(60));
        assertThat(tokens.find(1).orElseThrow().lastUsedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aTokenNeedsAUserANameAndADigest() {
        assertThatThrownBy(() -> tokens.create(9, SHA, "x", EDIT)).hasMessage("there is no user 9");
        users.create("ann", "{x}", Role.STAFF, EDIT);
        assertThatThrownBy(() -> tokens.create(1, SHA, " ", EDIT)).hasMessage("name: must not be blank");
        assertThatThrownBy(() -> tokens.create(1, "secret", "x", EDIT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeletedUsersTokensAreGoneAndTheHistoryStays() {
        users.create("root", "{x}", Role.SUPERUSER, EDIT);
        User ann = users.create("ann", "{x}", Role.STAFF, EDIT);
        tokens.create(2, SHA, "laptop", new Edit(ann.actor(), NOON));
        users.delete(2, null, EDIT);
        assertThat(tokens.ofUser(2)).isEmpty();
        assertThat(history.recent(10, 2L)).extracting(AuditEntry::objectText).isEqualTo(List.of("laptop of ann"));
    }
}
