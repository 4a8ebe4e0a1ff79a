package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import io.clientele.model.OrderStatus;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes customers, products, orders and their lines of the rows, in SQL. Tables that come out: {@code customers}, {@code
 * orders} and, if the file has products, {@code products} and {@code lines}.
 *
 * <p>An order is what one customer has under one order number. Its cancelled lines are an order of their own: they must not
 * count, and the others must. A file without order numbers has an order in each row.
 *
 * <p>Millions of rows must do with little memory, so every statement is of a kind that DuckDB spills: no UPDATE of many rows,
 * no count(DISTINCT), no arg_min of texts; a group's first text is looked up by its row number instead.
 */
final class Grouping {

    private static final int CANCELLED = StatusCodes.of(OrderStatus.CANCELLED);
    private static final String STATUS = "coalesce(status, " + StatusCodes.of(OrderStatus.DELIVERED) + ")";
    private static final String IS_CANCELLED = "(" + STATUS + " = " + CANCELLED + ")";

    private final String file;
    private final Duck duck;
    private final OrderSource source;
    private final Columns columns;
    private final Tally tally;

    Grouping(String file, Duck duck, OrderSource source, Columns columns, Tally tally) {
        this.file = file;
        this.duck = duck;
        this.source = source;
        this.columns = columns;
        this.tally = tally;
    }

    /** Fills in what a row leaves to the other rows of its order; rows for which that fails are out. */
    void completeOrders() {
        if (!columns.has(ColumnRole.ORDER)) {
            return;
        }
        String gaps =
                "customer IS NULL OR instant IS NULL" + (columns.has(ColumnRole.STATUS) ? " OR status IS NULL" : "");
        if (duck.number("SELECT count(*) FROM rows WHERE " + gaps) > 0) {
            duck.execute("""
                    CREATE TABLE heads AS SELECT order_key, min(row_no) FILTER (WHERE customer IS NOT NULL) AS customer_row,
                        min(instant) AS instant, arg_min(status, row_no) FILTER (WHERE status IS NOT NULL) AS status
                    FROM rows WHERE order_key IS NOT NULL GROUP BY order_key
                    HAVING min(hash(customer)) FILTER (WHERE customer IS NOT NULL)
                        = max(hash(customer)) FILTER (WHERE customer IS NOT NULL)""");
            duck.execute("""
                    CREATE TABLE filled AS SELECT r.* REPLACE (coalesce(r.customer, first.customer) AS customer,
                        coalesce(r.instant, heads.instant) AS instant, coalesce(r.status, heads.status) AS status)
                    FROM rows r LEFT JOIN heads ON heads.order_key = r.order_key
                        LEFT JOIN rows first ON first.row_no = heads.customer_row""");
            duck.execute("DROP TABLE rows");
            duck.execute("ALTER TABLE filled RENAME TO rows");
            duck.execute("DROP TABLE heads");
        }
        out(Kind.NO_CUSTOMER, "customer IS NULL", "no " + columns.label(ColumnRole.CUSTOMER));
        out(Kind.BAD_ROW, "instant IS NULL", columns.label(ColumnRole.DATE) + " " + RowReader.EMPTY);
        out(
                Kind.BAD_ROW,
                "bundle IN (SELECT bundle FROM rows GROUP BY bundle HAVING count(total_cents) = 0)",
                columns.label(ColumnRole.AMOUNT) + " " + RowReader.EMPTY);
    }

    /** All that an import needs. */
    void group(OrderFileOptions options) {
        orders(options);
        customers();
        if (columns.has(ColumnRole.PRODUCT)) {
            products();
            lines();
        }
    }

    /**
     * The orders alone.
     *
     * @throws FilesException if the amounts of an order's rows can't be meant to be added up
     */
    void orders(OrderFileOptions options) {
        duplicates(options.dropDuplicates());
        refuseOverflow();
        remarks();
        if (columns.has(ColumnRole.ORDER)) {
            if (columns.has(ColumnRole.AMOUNT)) {
                amountsPerOrder(options.amountPer());
            }
            ordersByNumber(options.amountPer() == AmountPer.ORDER);
        } else {
            duck.execute("CREATE TABLE orders AS SELECT customer, order_key, bundle, " + IS_CANCELLED
                    + " AS cancelled, row_no AS first_row, instant, " + STATUS + " AS status, total_cents FROM rows");
        }
    }

    private void out(Kind kind, String condition, String problem) {
        duck.forEach("SELECT row_no FROM rows WHERE " + condition, row -> tally.add(kind, row.getLong(1), problem));
        duck.execute("DELETE FROM rows WHERE " + condition);
    }

    private void duplicates(boolean drop) {
        duck.execute("CREATE TABLE twins AS SELECT hash_low, hash_high, min(row_no) AS first_row FROM rows"
                + " GROUP BY hash_low, hash_high HAVING count(*) > 1");
        String later = " FROM rows JOIN twins USING (hash_low, hash_high) WHERE row_no > first_row";
        TreeSet<Long> originals = new TreeSet<>();
        duck.forEach(
                "SELECT first_row" + later + " ORDER BY row_no LIMIT " + BadRows.SHOWN,
                row -> originals.add(row.getLong(1)));
        Map<Long, String> places = source.places(originals);
        Kind kind = drop ? Kind.DUPLICATE_DROPPED : Kind.DUPLICATE;
        duck.forEach(
                "SELECT row_no, first_row" + later,
                row -> tally.add(
                        kind, row.getLong(1), "the same as " + places.getOrDefault(row.getLong(2), "an earlier one")));
        if (drop) {
            duck.execute("DELETE FROM rows WHERE row_no IN (SELECT row_no" + later + ")");
        }
        duck.execute("DROP TABLE twins");
    }

    /** What is told of rows only if they are used, which is known by now. */
    private void remarks() {
        duck.forEach(
                "SELECT row_no, rounded_from FROM rows WHERE rounded_from IS NOT NULL",
                row -> tally.add(Kind.ROUNDED, row.getLong(1), Texts.quoted(row.getString(2))));
        duck.forEach(
                "SELECT row_no FROM rows WHERE product = " + Duck.literal(RowReader.NO_PRODUCT),
                row -> tally.add(Kind.NO_PRODUCT, row.getLong(1), "no " + columns.label(ColumnRole.PRODUCT)));
    }

    private void refuseOverflow() {
        long over = duck.number("SELECT CAST(coalesce(sum(abs(CAST(total_cents AS HUGEINT))), 0) > " + Long.MAX_VALUE
                + " AS INTEGER) FROM rows");
        if (over > 0) {
            throw new FilesException(file + ": the amounts sum to more than 92,233,720,368,547,758.07");
        }
    }

    /** An amount that all rows of every order repeat is the order's: adding it up would multiply it. */
    private void amountsPerOrder(@Nullable AmountPer said) {
        String several = "(SELECT min(total_cents) = max(total_cents) AS one_amount,"
                + " count(total_cents) = count(*) AND min(total_cents) <> 0 AND min(hash_low) <> max(hash_low) AS repeated"
                + " FROM rows WHERE order_key IS NOT NULL GROUP BY customer, bundle HAVING count(*) > 1)";
        if (said == null) {
            long orders = duck.number("SELECT count(*) FROM " + several);
            long repeating = duck.number("SELECT count(*) FROM " + several + " WHERE one_amount AND repeated");
            if (orders > 1 && orders == repeating) {
                throw new FilesException(file + ": each of the " + Texts.count(orders, "order")
                        + " with several rows repeats one amount in " + Texts.quoted(columns.label(ColumnRole.AMOUNT))
                        + "; say --amount-per order if it is the whole order's, or --amount-per row to add it up");
            }
        } else if (said == AmountPer.ORDER) {
            long differing = duck.number("SELECT count(*) FROM " + several + " WHERE NOT one_amount");
            if (differing > 0) {
                throw new FilesException(file + ": " + Texts.count(differing, "order") + " with several amounts in "
                        + Texts.quoted(columns.label(ColumnRole.AMOUNT))
                        + ", so they are not the whole order's; say --amount-per row");
            }
        }
    }

    private void ordersByNumber(boolean amountOfOrder) {
        duck.execute("CREATE TABLE orders AS SELECT customer, if(starts_with(bundle, '" + RowReader.BY_KEY
                + "'), substr(bundle, " + (RowReader.BY_KEY.length() + 1) + "), NULL) AS order_key, bundle, cancelled,"
                + " min(row_no) AS first_row, min(instant) AS instant, arg_min(status, row_no) AS status,"
                // A cancelled part may have no amount of its own.
                + " coalesce(" + (amountOfOrder ? "max(total_cents)" : "CAST(sum(total_cents) AS BIGINT)")
                + ", 0) AS total_cents, max(instant) AS last_instant"
                + " FROM (SELECT * REPLACE (" + STATUS + " AS status), " + IS_CANCELLED + " AS cancelled FROM rows)"
                + " GROUP BY customer, bundle, cancelled");
        duck.forEach(
                """
                SELECT min(o.first_row), o.order_key FROM orders o
                    JOIN (SELECT bundle FROM orders GROUP BY bundle HAVING count(*) > 1) USING (bundle)
                    GROUP BY o.order_key HAVING count(DISTINCT o.customer) > 1""", row -> tally.add(Kind.ORDER_OF_SEVERAL_CUSTOMERS, row.getLong(1), Texts.quoted(row.getString(2))));
        duck.forEach(
                "SELECT first_row, order_key FROM orders WHERE instant < last_instant",
                row -> tally.add(Kind.ORDER_OF_SEVERAL_DATES, row.getLong(1), Texts.quoted(row.getString(2))));
    }

    private void customers() {
        duck.execute("""
                CREATE TABLE groups AS SELECT customer, min(row_no) AS first_row, min(instant) AS instant,
                    min(row_no) FILTER (WHERE name IS NOT NULL) AS name_row,
                    min(row_no) FILTER (WHERE email IS NOT NULL) AS email_row
                FROM rows GROUP BY customer""");
        duck.execute("""
                CREATE TABLE customers AS SELECT g.customer, g.first_row, g.instant, named.name, mailed.email
                FROM groups g LEFT JOIN rows named ON named.row_no = g.name_row
                    LEFT JOIN rows mailed ON mailed.row_no = g.email_row""");
        duck.execute("DROP TABLE groups");
        // Who has the address as a key keeps it, else who comes first.
        duck.execute("""
                CREATE TABLE losers AS SELECT first_row, email FROM (SELECT first_row, email, row_number() OVER (
                        PARTITION BY lower(email) ORDER BY lower(email) = lower(customer) DESC, first_row) AS n
                    FROM customers WHERE lower(email) IN (SELECT lower(email) FROM customers WHERE email IS NOT NULL
                        GROUP BY lower(email) HAVING count(*) > 1))
                WHERE n > 1""");
        duck.forEach(
                "SELECT first_row, email FROM losers",
                row -> tally.add(Kind.SHARED_EMAIL, row.getLong(1), Texts.quoted(row.getString(2))));
        duck.execute("UPDATE customers SET email = NULL WHERE first_row IN (SELECT first_row FROM losers)");
    }

    private void products() {
        duck.execute("""
                CREATE TABLE groups AS SELECT product, min(row_no) AS first_row,
                    min(row_no) FILTER (WHERE product_name IS NOT NULL) AS name_row,
                    arg_max(unit_cents, (instant, row_no))
                        FILTER (WHERE unit_cents > 0 AND total_cents > 0 AND quantity > 0) AS price_cents
                FROM rows GROUP BY product""");
        duck.execute("""
                CREATE TABLE products AS SELECT g.product, named.product_name AS name, g.price_cents,
                    CAST(row_number() OVER (ORDER BY g.first_row) - 1 AS INTEGER) AS i
                FROM groups g LEFT JOIN rows named ON named.row_no = g.name_row""");
        duck.execute("DROP TABLE groups");
    }

    /** With the orders' sort keys, all numbers, so that sorting them is light. */
    private void lines() {
        String same = columns.has(ColumnRole.ORDER)
                ? "r.bundle = o.bundle AND o.cancelled = " + IS_CANCELLED.replace("status", "r.status")
                : "r.row_no = o.first_row";
        duck.execute("""
                CREATE TABLE lines AS SELECT c.first_row AS customer_row, o.instant, o.first_row AS order_row, r.row_no,
                    p.i, r.quantity, coalesce(r.total_cents, 0) AS total_cents
                FROM rows r JOIN customers c ON c.customer = r.customer JOIN products p ON p.product = r.product
                    JOIN orders o ON o.customer = r.customer AND\s""" + same);
    }
}
