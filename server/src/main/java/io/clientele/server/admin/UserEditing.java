package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.server.security.Accounts;
import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.TokenStore;
import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.InvalidRecordException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account's form. A new one's password is typed twice and never shown; later it has a form of its own. */
final class UserEditing implements Editing<User> {
    private final UserStore users;
    private final Accounts accounts;
    private final TokenStore tokens;

    UserEditing(UserStore users, Accounts accounts, TokenStore tokens) {
        this.users = users;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("username", "User name", Widget.TEXT)
                        .mandatory()
                        .maxLength(User.MAX_USERNAME)
                        .help("Letters, digits and @ . + - _"),
                FormField.of("role", "Role", Widget.CHOICE)
                        .mandatory()
                        .choices(List.of(
                                new FormField.Choice("viewer", "viewer: sees everything but accounts"),
                                new FormField.Choice("staff", "staff: also changes customers, products and orders"),
                                new FormField.Choice("superuser", "superuser: also manages accounts")))
                        .help("Another role ends the user's sessions."),
                FormField.of("active", "May log in", Widget.YES_NO));
    }

    @Override
    public List<FormField> fieldsOfNew() {
        List<FormField> fields = new ArrayList<>(fields());
        fields.add(FormField.of("password", "Password", Widget.NEW_PASSWORD)
                .mandatory()
                .help("At least 8 characters."));
        fields.add(FormField.of("password_again", "Password again", Widget.NEW_PASSWORD)
                .mandatory());
        return fields;
    }

    @Override
    public FormData blank() {
        return new FormData(Map.of("role", Role.VIEWER.key(), "active", "yes"), 0);
    }

    @Override
    public Optional<User> find(long id) {
        return users.find(id);
    }

    @Override
    public long id(User row) {
        return row.id();
    }

    @Override
    public String text(User row) {
        return row.username();
    }

    @Override
    public FormData of(User row) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("username", row.username());
        texts.put("role", row.role().key());
        if (row.active()) {
            texts.put("active", "yes");
        }
        return new FormData(texts, 0);
    }

    @Override
    public String version(User row) {
        return row.version();
    }

    private static Role role(FormData data) {
        return Stream.of(Role.values())
                .filter(role -> role.key().equals(data.text("role")))
                .findFirst()
                .orElseThrow(() -> new InvalidRecordException("role", "must be one of viewer, staff, superuser"));
    }

    /** @throws InvalidRecordException if it isn't the same twice */
    static String password(FormData data) {
        String password = data.text("password");
        if (!password.equals(data.text("password_again"))) {
            throw new InvalidRecordException("password_again", "is not the same as the password");
        }
        return password;
    }

    @Override
    public long create(FormData data, Edit edit) {
        User user = accounts.create(data.text("username").strip(), password(data), role(data), edit.actor());
        if (!data.ticked("active")) {
            users.update(user.id(), user.username(), user.role(), false, null, edit);
        }
        return user.id();
    }

    @Override
    public void update(long id, FormData data, @Nullable String expectedVersion, Edit edit) {
        users.update(id, data.text("username").strip(), role(data), data.ticked("active"), expectedVersion, edit);
    }

    @Override
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        users.delete(id, expectedVersion, edit);
    }

    @Override
    public Map<Long, Impact> impacts(List<Long> ids) {
        Map<Long, Impact> impacts = new LinkedHashMap<>();
        users.records().findAll(ids).forEach((id, user) -> {
            int count = tokens.ofUser(id).size();
            String goes = count == 0 ? "" : count == 1 ? "the API token" : "the " + count + " API tokens";
            impacts.put(id, new Impact(user.username(), user.version(), goes, null, null));
        });
        return impacts;
    }

    @Override
    public String morePanels() {
        return "admin/account-parts";
    }

    @Override
    public Map<String, Object> more(User row, Viewer viewer) {
        return Map.of("tokens", TokenView.of(tokens.ofUser(row.id())), "userId", row.id());
    }
}
