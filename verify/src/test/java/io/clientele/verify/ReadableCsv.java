package io.clientele.verify;

import io.clientele.table.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.StringJoiner;

/**
 * A table's rows, read back from a database, in the form whose SHA-256 the manifest holds: CSV with decimals and ISO 8601
 * instants. Written from the documentation, not from the code that it checks: whoever wants to check a hash in another
 * language has this much to do.
 */
final class ReadableCsv {

    private ReadableCsv() {}

    static String sha256(PlainSqlite database, Table table) throws SQLException {
        MessageDigest digest = newDigest();
        digest.update((table.header() + "\n").getBytes(StandardCharsets.UTF_8));
        database.forEach(select(table), row -> digest.update((line(row) + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String select(Table table) {
        return switch (table) {
            case CUSTOMERS -> "SELECT id, name, email, phone, address, created_at FROM customers ORDER BY id";
            case PRODUCTS -> "SELECT id, name, description, category, price_cents, stock FROM products ORDER BY id";
            case ORDERS -> "SELECT id, customer_id, ordered_at, status, total_cents FROM orders ORDER BY id";
            case ORDER_ITEMS ->
                "SELECT order_id, line_no, product_id, quantity, unit_price_cents FROM order_items"
                        + " ORDER BY order_id, line_no";
            case GROUND_TRUTH ->
                "SELECT customer_id, persona, orders, spend_cents, recency_days FROM ground_truth"
                        + " ORDER BY customer_id";
        };
    }

    /** Seconds become instants, cents decimals; a recency of 0 days is that of nobody and stays empty. */
    static String line(ResultSet row) throws SQLException {
        StringJoiner line = new StringJoiner(",");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String name = row.getMetaData().getColumnName(column);
            if (name.endsWith("_cents")) {
                line.add(BigDecimal.valueOf(row.getLong(column), 2).toPlainString());
            } else if (name.endsWith("_at")) {
                line.add(Instant.ofEpochSecond(row.getLong(column)).toString());
            } else if (name.equals("recency_days") && row.getLong(column) == 0) {
                line.add("");
            } else {
                line.add(quoted(row.getString(column)));
            }
        }
        return line.toString();
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
