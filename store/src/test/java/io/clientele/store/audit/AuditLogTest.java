package io.clientele.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.Database;
import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
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
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AuditLogTest {
    @Parameter
    Engine engine;

    private static final Actor ANN = new Actor(1L, "ann");
    private static final Actor BOB = new Actor(2L, "bob");

    @TempDir
    Path folder;

    private Database database;
    private AuditLog log;

    @BeforeEach
    void open() {
        database = Shop.in(engine, folder).database();
        log = new AuditLog(database);
    }

    @Test
    void anEntryIsReadAsWritten() {
        List<Change> changes = List.of(new Change("name", "a", "b"), new Change("email", null, "x@y"));
        write(at(ANN, 5), Action.CHANGE, "customer", 7, "Żółw", changes);
        assertThat(log.recent(10, null))
                .containsExactly(new AuditEntry(
                        1, Instant.ofEpochSecond(5), ANN, Action.CHANGE, "customer", 7L, "Żółw", changes));
    }

    @Test
    void entriesComeTheNewestFirstByObjectAndByUser() {
        write(at(ANN, 1), Action.ADD, "customer", 7, "seven", List.of());
        write(at(BOB, 2), Action.CHANGE, "customer", 7, "seven", List.of(new Change("name", "a", "b")));
        write(at(ANN, 3), Action.ADD, "product", 7, "chair", List.of());
        log.write(at(Actor.COMMAND_LINE, 4), Action.LOGIN_FAILED, "user", null, "nobody");
        assertThat(ids(log.recent(10, null))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(ids(log.recent(2, null))).containsExactly(4L, 3L);
        assertThat(ids(log.recent(10, 1L))).containsExactly(3L, 1L);
        assertThat(ids(log.forObject("customer", 7, 10))).containsExactly(2L, 1L);
        assertThat(log.recent(1, null).get(0).actor()).isEqualTo(Actor.COMMAND_LINE);
    }

    @Test
    void theHistoryIsFilteredAndSearched() {
        write(at(ANN, 1), Action.ADD, "customer", 7, "Seven", List.of());
        write(at(BOB, 2), Action.DELETE, "customer", 8, "Eight", List.of());
        assertThat(filtered(Criteria.of(Condition.of(AuditField.ACTION, Comparison.EQ, "delete"))))
                .containsExactly(2L);
        assertThat(filtered(Criteria.of(Condition.of(AuditField.AT, Comparison.LT, 2L))))
                .containsExactly(1L);
        assertThat(filtered(Criteria.search("seven ann"))).containsExactly(1L);
        assertThat(log.records().countsBy(AuditField.MODEL, Criteria.ALL, 10)).hasSize(1);
    }

    @Test
    void aLongTextIsShortened() {
        log.write(at(ANN, 1), Action.LOGIN, "user", 1L, "😀".repeat(400));
        assertThat(log.recent(1, null).get(0).objectText()).isEqualTo("😀".repeat(300) + "…");
    }

    @Test
    void allActionsHaveAName() {
        for (Action action : Action.values()) {
            log.write(at(ANN, 1), action, "user", 1L, "ann");
            assertThat(log.recent(1, null).get(0).action()).isEqualTo(action);
        }
    }

    private List<Long> filtered(Criteria criteria) {
        return ids(log.records().page(ListRequest.first(10).where(criteria)).rows());
    }

    private static List<Long> ids(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::id).toList();
    }

    private void write(Edit edit, Action action, String model, long id, String text, List<Change> changes) {
        database.write("write to", session -> {
            AuditLog.write(session, edit, action, model, id, text, changes);
            return null;
        });
    }

    private static Edit at(Actor actor, long epochSecond) {
        return new Edit(actor, Instant.ofEpochSecond(epochSecond));
    }
}
