package io.clientele.store.audit;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.Soon;
import io.clientele.store.query.RecordList;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history. Entries are added and never changed. */
public final class AuditLog {
    private final Database database;

    public AuditLog(Database database) {
        this.database = database;
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
        Soon.soon();
    }

    /** Adds an entry about something that changes no record, such as a login. */
    public void write(Edit edit, Action action, String model, @Nullable Long objectId, String objectText) {
        Soon.soon();
    }

    /** Sorted by id, the newest first, where nobody says it. */
    public RecordList<AuditEntry> records() {
        return Soon.soon(database);
    }

    /** What was done to an object, the newest first. */
    public List<AuditEntry> forObject(String model, long objectId, int limit) {
        return Soon.soon();
    }

    /** What was done last, the newest first; by one user, or by all. */
    public List<AuditEntry> recent(int limit, @Nullable Long userId) {
        return Soon.soon();
    }
}
