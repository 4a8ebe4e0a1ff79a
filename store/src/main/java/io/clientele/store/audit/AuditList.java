package io.clientele.store.audit;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.edit.Actor;
import io.clientele.store.query.Sort;
import io.clientele.store.query.TableList;
import io.clientele.store.query.TextSearch;
import io.clientele.store.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries with their changes. */
final class AuditList extends TableList<AuditEntry> {
    private static final TextSearch SEARCH = TextSearch.of("object_text", "username");

    AuditList(Database database) {
        super(
                database,
                "read the history of",
                "audit_log",
                List.of(AuditField.values()),
                List.of(Sort.descending(AuditField.ID)));
    }

    @Override
    protected List<String> columns(Session session) {
        return List.of(
                "id",
                session.epochSeconds("acted_at"),
                "user_id",
                "username",
                "action",
                "model",
                "object_id",
                "object_text");
    }

    @Override
    protected AuditEntry row(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                Instant.ofEpochSecond(row.getLong(2)),
                new Actor(number(row, 3), row.getString(4)),
                Action.ofKey(row.getString(5)),
                row.getString(6),
                number(row, 7),
                row.getString(8),
                List.of());
    }

    @Override
    protected void search(Session session, List<String> words, Where where) {
        SEARCH.add(session, words, where);
    }

    @Override
    protected List<AuditEntry> complete(Session session, List<AuditEntry> rows) throws SQLException {
        if (rows.isEmpty()) {
            return rows;
        }
        List<Long> ids = rows.stream().map(AuditEntry::id).toList();
        Map<Long, List<Change>> changes = new HashMap<>();
        session.forEach(
                "SELECT entry_id, field, old_value, new_value FROM audit_changes WHERE entry_id IN (" + Where.marks(ids)
                        + ") ORDER BY entry_id, position",
                row -> changes.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Change(row.getString(2), row.getString(3), row.getString(4))),
                added -> {},
                ids.toArray());
        return rows.stream()
                .map(entry -> entry.with(changes.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
