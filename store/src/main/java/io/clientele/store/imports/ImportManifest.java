package io.clientele.store.imports;

import io.clientele.imports.ImportMapping;
import io.clientele.imports.ImportSummary;
import io.clientele.store.RowWriter;
import io.clientele.store.Session;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Writes down where imported rows came from. */
final class ImportManifest {
    private final Session session;

    ImportManifest(Session session) {
        this.session = session;
    }

    /** Whether a file of this name with the same orders is there: as many, of the same dates, of the same sum. */
    static boolean has(Session session, ImportSummary summary) throws SQLException {
        return session.number(
                        """
                        SELECT count(*) FROM manifest m JOIN manifest_tables t ON t.manifest_id = m.id
                        WHERE kind = 'import' AND file = ? AND first_date = ? AND last_date = ? AND sum_cents = ?
                          AND table_name = 'orders' AND row_count = ?""",
                        summary.file(),
                        summary.firstDate().toString(),
                        summary.lastDate().toString(),
                        summary.sumCents(),
                        summary.orders())
                > 0;
    }

    /** The new entry's id. */
    long write(ImportSummary summary, ImportWriter.Written written, String programVersion) throws SQLException {
        long id = session.number("SELECT coalesce(max(id), 0) + 1 FROM manifest");
        try (RowWriter rows = session.rowWriter(
                "manifest",
                "id",
                "kind",
                "program_version",
                "first_customer_id",
                "last_customer_id",
                "first_order_id",
                "last_order_id",
                "file",
                "understood_as",
                "first_date",
                "last_date",
                "sum_cents")) {
            rows.add(id).add("import").add(programVersion);
            addIds(rows, written.customers());
            addIds(rows, written.orders());
            rows.add(summary.file()).add(text(summary.mapping()));
            rows.add(summary.firstDate().toString())
                    .add(summary.lastDate().toString())
                    .add(summary.sumCents());
            rows.endRow();
            rows.flush();
        }
        try (RowWriter rows =
                session.rowWriter("manifest_tables", "manifest_id", "table_name", "row_count", "sha256")) {
            addTable(rows, id, "customers", written.customers().count());
            addTable(rows, id, "products", written.newProducts());
            addTable(rows, id, "orders", written.orders().count());
            addTable(rows, id, "order_items", written.lines());
            rows.flush();
        }
        return id;
    }

    private static void addTable(RowWriter rows, long id, String table, long count) throws SQLException {
        rows.add(id).add(table).add(count).addNull().endRow();
    }

    private static void addIds(RowWriter rows, NewIds ids) throws SQLException {
        if (ids.count() == 0) {
            rows.addNull().addNull();
        } else {
            rows.add(ids.first()).add(ids.last());
        }
    }

    private static String text(ImportMapping mapping) {
        String columns = mapping.columns().entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", "));
        return String.join(
                "; ",
                mapping.format(),
                columns,
                mapping.orderMeaning(),
                mapping.amountMeaning(),
                mapping.dateFormat(),
                mapping.zone());
    }
}
