package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.store.Database;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditField;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.audit.Change;
import io.clientele.store.query.Field;
import io.clientele.store.query.RecordList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The history of everything, for superusers. */
@Component
@Order(6)
class AuditAdmin implements ModelAdmin<AuditEntry> {
    static final Names NAMES = new Names("audit", "entry of the audit log", "entries of the audit log", "audit");

    private final AuditLog audit;

    AuditAdmin(Database database) {
        this.audit = new AuditLog(database);
    }

    @Override
    public Names names() {
        return NAMES;
    }

    @Override
    public String title() {
        return "Audit log";
    }

    @Override
    public RecordList<AuditEntry> records() {
        return audit.records();
    }

    @Override
    public long id(AuditEntry row) {
        return row.id();
    }

    @Override
    public String text(AuditEntry row) {
        return "Entry " + row.id();
    }

    @Override
    public List<Column<AuditEntry>> columns() {
        return List.of(
                Column.oneLine(AuditField.AT, "When (UTC)", row -> Cell.instant(row.at())),
                Column.of(
                        AuditField.USERNAME, "Who", row -> Cell.text(row.actor().username())),
                Column.oneLine(
                        AuditField.ACTION,
                        "What",
                        row -> new Cell(
                                HistoryEntry.verb(row.action()), row.action().key(), null, null)),
                Column.of(AuditField.MODEL, "Of", row -> Cell.text(row.model())),
                Column.of(AuditField.OBJECT, "Object", AuditAdmin::object),
                Column.unsorted("changes", "Changes", row -> Cell.text(changes(row))));
    }

    private static Cell object(AuditEntry row) {
        HistoryEntry entry = HistoryEntry.of(row);
        Cell cell = Cell.text(row.objectText());
        return entry.href() == null ? cell : cell.linked(entry.href());
    }

    private static String changes(AuditEntry row) {
        return row.changes().stream().map(AuditAdmin::text).collect(Collectors.joining("; "));
    }

    private static String text(Change change) {
        return change.field() + ": "
                + (change.from() == null ? "(nothing)" : change.from())
                + " → "
                + (change.to() == null ? "(nothing)" : change.to());
    }

    @Override
    public String searched() {
        return "Object or user";
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter.Values("What", AuditField.ACTION),
                new Filter.Values("Of", AuditField.MODEL),
                new Filter.Values("Who", AuditField.USERNAME));
    }

    @Override
    public Field dates() {
        return AuditField.AT;
    }

    @Override
    public boolean mayView(Viewer viewer) {
        return viewer.superuser();
    }
}
