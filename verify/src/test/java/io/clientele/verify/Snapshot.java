package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a database holds: each table's rows as their number and a hash, and the definitions of tables, indices and
 * views. Two are equal if nothing can be seen to differ but the time of a calculation.
 */
record Snapshot(Map<String, String> content) {

    /** Of a database that must be sound: undamaged, and without a reference that leads nowhere. */
    static Snapshot ofSound(Path file) throws SQLException {
        try (PlainSqlite database = PlainSqlite.open(file)) {
            assertThat(database.rows("PRAGMA integrity_check")).containsExactly("ok");
            assertThat(database.rows("PRAGMA foreign_key_check")).isEmpty();
            Map<String, String> content = new TreeMap<>();
            content.put("version", database.rows("PRAGMA user_version").toString());
            // SQLite's own statistics and shadow tables are none of ours.
            database.forEach(
                    "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
                    row -> content.put(row.getString(1), hash(List.of(row.getString(2)))));
            List<String> tables =
                    database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
            for (String table : tables) {
                content.put(table, rows(database, table));
            }
            return new Snapshot(content);
        }
    }

    private static String rows(PlainSqlite database, String table) throws SQLException {
        List<String> columns = database.rows(
                "SELECT name FROM pragma_table_info(?) WHERE name <> 'calculated_at' ORDER BY cid", table);
        // Every table's first columns are its key.
        List<String> rows = database.rows("SELECT " + String.join(", ", columns) + " FROM " + table + " ORDER BY 1, 2");
        return rows.size() + " rows " + hash(rows);
    }

    private static String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
