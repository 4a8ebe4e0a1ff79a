package io.clientele.files.orders;

import java.sql.SQLException;
import java.util.Locale;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * Keys of customers as an import has them, without spaces around them and e-mails in small letters. Totals can be made by the
 * texts as they are written and brought together afterwards, which is a look at each customer instead of each row.
 */
final class CustomerKeys {

    /** Keys that are e-mails may differ in their letters' case; others that are plain are their own keys. */
    private static final String PLAIN =
            plain("customer") + " AND (NOT contains(customer, '@') OR lower(customer) = customer)";

    private CustomerKeys() {}

    /** Whether a text is what {@link Texts#clean} makes of it: true for printable ASCII without outer spaces. */
    static String plain(String column) {
        return "(regexp_full_match(" + column + ", '[!-~]([ -~]*[!-~])?') AND " + column
                + " NOT IN ('NULL', 'null', 'NaN', 'nan', '#N/A', 'N/A', '\\N'))";
    }

    /**
     * Brings customers with one key together in the table {@code totals}; those without a key go.
     *
     * @return how many rows of the file are of no customer; empty if a key is one that an import refuses
     */
    static OptionalLong bringTogether(Duck duck) {
        if (duck.number("SELECT count(*) FROM totals WHERE contains(customer, chr(0))") > 0) {
            return OptionalLong.empty();
        }
        duck.execute("CREATE TABLE keys (customer VARCHAR, key VARCHAR)");
        try (DuckDBConnection connection = duck.connect();
                DuckDBAppender keys = connection.createAppender("keys")) {
            duck.forEachChunk(
                    "SELECT customer FROM totals WHERE customer IS NOT NULL AND NOT (" + PLAIN + ")", chunk -> {
                        DuckDBReadableVector texts = chunk.vector(0);
                        for (long row = 0; row < chunk.rowCount(); row++) {
                            append(keys, texts.getString(row));
                        }
                    });
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        if (duck.number("SELECT count(*) FROM keys") > 0) {
            duck.execute("""
                    CREATE TABLE together AS
                    SELECT CASE WHEN k.customer IS NULL THEN t.customer ELSE k.key END AS customer, min(first_row) AS first_row,
                        max(last) AS last, CAST(sum(orders) AS BIGINT) AS orders, CAST(sum(cents) AS BIGINT) AS cents,
                        CAST(sum(rows) AS BIGINT) AS rows
                    FROM totals t LEFT JOIN keys k USING (customer) GROUP BY 1""");
            duck.execute("DROP TABLE totals");
            duck.execute("ALTER TABLE together RENAME TO totals");
        }
        long nobody = duck.number("SELECT CAST(coalesce(sum(rows), 0) AS BIGINT) FROM totals WHERE customer IS NULL");
        if (nobody > 0) {
            duck.execute("DELETE FROM totals WHERE customer IS NULL");
        }
        return OptionalLong.of(nobody);
    }

    private static void append(DuckDBAppender keys, String text) {
        @Nullable String key = Texts.clean(text);
        if (key != null && Texts.isEmail(key)) {
            key = key.toLowerCase(Locale.ROOT);
        }
        if (!text.equals(key)) {
            try {
                keys.beginRow().append(text).append(key).endRow();
            } catch (SQLException e) {
                throw Duck.failed(e);
            }
        }
    }
}
