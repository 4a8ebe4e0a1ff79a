package io.clientele.store.audit;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.edit.Edit;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.ListRequest;
import io.clientele.store.query.RecordList;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history. Entries are added and never changed. */
public final class AuditLog {
    private static final int MAX_TEXT = 300;

    private final Database database;
    private final AuditList entries;

    public AuditLog(Database database) {
        this.database = database;
        this.entries = new AuditList(database);
    }

    /** Adds an entry in the transaction of the change that it tells of. */
    public static void write(
            Session session,
            Edit edit,
            Action action,
            String model,
            @Nullable Long objectId,
            String objectText,
            List<Change> changes)
            throws SQLException {
        long id = session.nextId("audit_log");
        session.execute(
                "INSERT INTO audit_log (id, acted_at, user_id, username, action, model, object_id, object_text)"
                        + " VALUES (?, " + session.instantParameter() + ", ?, ?, ?, ?, ?, ?)",
                id,
                edit.at().getEpochSecond(),
                edit.actor().userId(),
                edit.actor().username(),
                action.key(),
                model,
                objectId,
                shortened(objectText));
        int position = 0;
        for (Change change : changes) {
            session.execute(
                    "INSERT INTO audit_changes (entry_id, position, field, old_value, new_value) VALUES (?, ?, ?, ?, ?)",
                    id,
                    position++,
                    change.field(),
                    change.from(),
                    change.to());
        }
    }

    /** Adds an entry about something that changes no record, such as a login. */
    public void write(Edit edit, Action action, String model, @Nullable Long objectId, String objectText) {
        database.write("write the history of", session -> {
            write(session, edit, action, model, objectId, objectText, List.of());
            return action;
        });
    }

    /** Sorted by id, the newest first, where nobody says it. */
    public RecordList<AuditEntry> records() {
        return entries;
    }

    /** What was done to an object, the newest first. */
    public List<AuditEntry> forObject(String model, long objectId, int limit) {
        return page(
                limit,
                Criteria.of(
                        Condition.of(AuditField.MODEL, Comparison.EQ, model),
                        Condition.of(AuditField.OBJECT, Comparison.EQ, objectId)));
    }

    /** What was done last, the newest first; by one user, or by all. */
    public List<AuditEntry> recent(int limit, @Nullable Long userId) {
        return page(
                limit,
                userId == null ? Criteria.ALL : Criteria.of(Condition.of(AuditField.USER, Comparison.EQ, userId)));
    }

    private List<AuditEntry> page(int limit, Criteria criteria) {
        return entries.page(ListRequest.first(limit).where(criteria)).rows();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT)) + "…";
    }
}
