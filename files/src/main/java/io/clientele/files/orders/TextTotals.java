package io.clientele.files.orders;

import io.clientele.imports.ImportFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are written in the one way that DuckDB writes numbers and times itself: {@code 12.50} and {@code
 * 2026-01-31T12:00:00Z}. Each value is read and written again, and counts only if it comes out the same; a single one that
 * doesn't leaves the file to {@link StagedTotals}, which knows all ways.
 */
final class TextTotals {

    private static final int MOST_WORDS = 1_000;

    /** A sum of amounts is cast to DECIMAL(18,2). */
    private static final long MOST = 9_000_000_000_000_000L;

    private final CustomerTotals.Request request;
    private final Duck duck;
    private final Columns columns;

    private TextTotals(CustomerTotals.Request request) {
        this.request = request;
        this.duck = request.duck();
        this.columns = request.columns();
    }

    /** Empty if the file is not of this kind. */
    static Optional<CustomerTotals> of(CustomerTotals.Request request) {
        if (!request.plain() || request.options().amountPer() == AmountPer.ORDER) {
            return Optional.empty();
        }
        TextTotals totals = new TextTotals(request);
        TextDates dates = TextDates.of(request, totals.column(ColumnRole.DATE));
        return dates != null && totals.grouped(dates) ? totals.totals(dates) : Optional.empty();
    }

    /** Makes {@code groups}: rows by customer, status and order number. False if a row is not of this kind. */
    private boolean grouped(TextDates dates) {
        boolean bundled = columns.has(ColumnRole.ORDER);
        String order = bundled ? column(ColumnRole.ORDER) : "NULL";
        String customer = column(ColumnRole.CUSTOMER);
        String status = columns.has(ColumnRole.STATUS) ? column(ColumnRole.STATUS) : "NULL";
        List<String> fits = new ArrayList<>(List.of(dates.fits(), amountFits()));
        if (bundled) {
            // What a row leaves out, another row of its order may say.
            fits.add(customer + " IS NOT NULL AND " + CustomerKeys.plain(customer));
            fits.add(order + " IS NOT NULL AND " + CustomerKeys.plain(order));
            if (columns.has(ColumnRole.STATUS)) {
                fits.add("trim(" + status + ") <> ''");
            }
        }
        String counts = bundled || request.cutoff().date() == null ? "" : " FILTER (" + dates.counts("ts") + ")";
        duck.execute("CREATE TABLE groups AS SELECT customer, status, order_key, min(row_no) AS first_row, "
                + (bundled ? "min(ts)" : "max(ts)" + counts) + " AS last, count(*)" + counts + " AS orders, sum(amount)"
                + counts + " AS amount, min(amount) AS least, max(amount) AS most, count(*) AS rows,"
                + " count(*) FILTER (NOT fits) AS unfit FROM (SELECT " + customer + " AS customer, " + status
                + " AS status, " + order + " AS order_key, " + dates.time() + " AS ts, " + amount()
                + " AS amount, coalesce(" + String.join(" AND ", fits) + ", false) AS fits, "
                + (request.ranked() ? "row_number() OVER ()" : "0") + " AS row_no FROM "
                + request.source().relation() + ") GROUP BY customer, status, order_key");
        boolean fit = duck.number("SELECT CAST(coalesce(sum(unfit), 0) AS BIGINT) FROM groups") == 0
                && duck.number("SELECT CAST(coalesce(sum(rows), 0) AS BIGINT) FROM groups")
                        == request.source().rows()
                && duck.number("SELECT count(DISTINCT status) FROM groups") <= MOST_WORDS
                && (!bundled || eachGroupIsAnOrder());
        if (!fit) {
            duck.execute("DROP TABLE groups");
        }
        return fit;
    }

    /** An order of several statuses, or amounts that may be meant once per order, need a closer look. */
    private boolean eachGroupIsAnOrder() {
        long[] found = new long[3];
        duck.forEach(
                "SELECT count(*) FILTER (statuses > 1), count(*) FILTER (rows > 1), count(*) FILTER (rows > 1 AND one_amount)"
                        + " FROM (SELECT count(*) AS statuses, sum(rows) AS rows, min(least) = max(most) AS one_amount"
                        + " FROM groups GROUP BY customer, order_key)",
                row -> {
                    found[0] = row.getLong(1);
                    found[1] = row.getLong(2);
                    found[2] = row.getLong(3);
                });
        boolean repeated = request.options().amountPer() == null && found[1] > 1 && found[1] == found[2];
        return found[0] == 0 && !repeated;
    }

    /** Makes {@code totals} of {@code groups}. */
    private Optional<CustomerTotals> totals(TextDates dates) {
        List<String> conditions = new ArrayList<>();
        if (columns.has(ColumnRole.STATUS)) {
            CompletedWords words = CompletedWords.of(request, "SELECT DISTINCT status FROM groups");
            conditions.add(words.condition("status"));
        }
        boolean bundled = columns.has(ColumnRole.ORDER);
        if (bundled) {
            conditions.add(dates.counts("last"));
        }
        String counts = conditions.isEmpty() ? "" : " FILTER (" + String.join(" AND ", conditions) + ")";
        duck.execute("CREATE TABLE totals AS SELECT customer, min(first_row) AS first_row, epoch_us(max(last)" + counts
                + ") AS last, CAST(coalesce(" + (bundled ? "count(*)" : "sum(orders)") + counts
                + ", 0) AS BIGINT) AS orders, CAST(CAST(coalesce(sum(amount)" + counts
                + ", 0) AS DECIMAL(18, 2)) * 100 AS BIGINT) AS cents, CAST(sum(rows) AS BIGINT) AS rows FROM groups"
                + " GROUP BY customer");
        duck.execute("DROP TABLE groups");
        OptionalLong nobody = CustomerKeys.bringTogether(duck);
        if (nobody.isEmpty() || duck.number("SELECT count(*) FROM totals") == 0) {
            duck.execute("DROP TABLE totals");
            return Optional.empty();
        }
        request.tally().addRows(Kind.NO_CUSTOMER, nobody.getAsLong());
        return Optional.of(new CustomerTotals(
                CustomerTotals.Way.TEXT,
                "SELECT customer, first_row, last, orders, cents FROM totals",
                1_000_000,
                dates.local(),
                DecimalMark.POINT,
                DateShape.YEAR_FIRST.text));
    }

    private String amount() {
        String amount = "TRY_CAST(" + money() + " AS DECIMAL(18, 2))";
        return columns.has(ColumnRole.QUANTITY) ? amount + " * " + pieces() : amount;
    }

    private String amountFits() {
        String text = money();
        String written = "CAST(TRY_CAST(" + text + " AS DECIMAL(18, 2)) AS VARCHAR)";
        String fits = "(" + written + " = " + text + " OR " + written + " = " + text + " || '0' OR " + written + " = "
                + text + " || '.00') AND abs(" + amount() + ") <= " + mostOfARow();
        return columns.has(ColumnRole.QUANTITY)
                ? fits + " AND CAST(" + pieces() + " AS VARCHAR) = " + column(ColumnRole.QUANTITY) + " AND " + pieces()
                        + " <> 0"
                : fits;
    }

    /** Pieces up to nine digits. */
    private String pieces() {
        return "TRY_CAST(" + column(ColumnRole.QUANTITY) + " AS DECIMAL(9, 0))";
    }

    private long mostOfARow() {
        return Math.min(10_000_000_000_000L, MOST / Math.max(1, request.source().rows()));
    }

    private String money() {
        return column(columns.has(ColumnRole.AMOUNT) ? ColumnRole.AMOUNT : ColumnRole.PRICE);
    }

    private String column(ColumnRole role) {
        @Nullable String name = columns.sqlName(role);
        if (name == null) {
            throw new IllegalArgumentException("no column is the " + role.key());
        }
        return name;
    }
}
