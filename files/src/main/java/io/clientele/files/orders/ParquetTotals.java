package io.clientele.files.orders;

import io.clientele.imports.ImportFinding.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parquet files whose columns are what they say: whole numbers as customers, timestamps, decimals. One scan of the columns
 * needed groups them; what could make an import refuse such a file is seen in the files' statistics.
 */
final class ParquetTotals {

    private static final Set<String> WHOLE = Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT");
    private static final Pattern MONEY = Pattern.compile("TINYINT|SMALLINT|INTEGER|BIGINT|DECIMAL\\(\\d+,[012]\\)");
    private static final Pattern INSTANT = Pattern.compile("TIMESTAMP.*|DATE");
    private static final String WITH_ZONE = "TIMESTAMP WITH TIME ZONE";

    /** So many customers are counted in one array for each thread, 200 MB at most, instead of a hash table. */
    private static final int ARRAY_BITS = 22;

    /** A sum of cents is cast to DECIMAL(18,2). */
    private static final BigDecimal MOST = new BigDecimal("9000000000000000");

    private final CustomerTotals.Request request;
    private final List<ParquetSource> files;
    private final String relation;
    private boolean small;
    private long nobody;

    private ParquetTotals(CustomerTotals.Request request, List<ParquetSource> files) {
        this.request = request;
        this.files = files;
        this.relation = "read_parquet(["
                + files.stream()
                        .map(file -> Duck.literal(file.link().toString()))
                        .collect(Collectors.joining(", "))
                + "], hive_partitioning = false)";
    }

    /** Empty if the files are not of this kind. */
    static Optional<CustomerTotals> of(CustomerTotals.Request request) {
        List<ParquetSource> files = files(request.source());
        if (files.isEmpty() || !request.plain() || request.columns().has(ColumnRole.ORDER)) {
            return Optional.empty();
        }
        ParquetTotals totals = new ParquetTotals(request, files);
        return totals.typed() && totals.statisticsFit() ? Optional.of(totals.totals()) : Optional.empty();
    }

    private static List<ParquetSource> files(OrderSource source) {
        List<ParquetSource> files = new ArrayList<>();
        for (OrderSource one : source instanceof JoinedSource joined ? joined.sources() : List.of(source)) {
            if (one instanceof ParquetSource file) {
                files.add(file);
            } else {
                return List.of();
            }
        }
        boolean same =
                files.stream().allMatch(file -> file.types().equals(files.get(0).types()));
        return same ? files : List.of();
    }

    private boolean typed() {
        Columns columns = request.columns();
        return WHOLE.contains(type(ColumnRole.CUSTOMER))
                && INSTANT.matcher(type(ColumnRole.DATE)).matches()
                && !columns.has(ColumnRole.QUANTITY)
                && MONEY.matcher(type(money())).matches()
                && (!columns.has(ColumnRole.STATUS) || type(ColumnRole.STATUS).equals("VARCHAR"));
    }

    /** No gap among dates and amounts, dates of our time, sums that fit. */
    private boolean statisticsFit() {
        String customer = column(ColumnRole.CUSTOMER);
        String date = column(ColumnRole.DATE);
        String amount = column(money());
        String counts = "count(*), count(" + customer + "), count(" + date + "), count(" + amount + ")";
        String ranges = "min(" + customer + "), max(" + customer + "), year(min(" + date + ")), year(max(" + date
                + ")), CAST(min(" + amount + ") AS VARCHAR), CAST(max(" + amount + ") AS VARCHAR)";
        boolean[] fit = new boolean[1];
        request.duck().forEach("SELECT " + counts + ", " + ranges + " FROM " + relation, row -> {
            long rows = row.getLong(1);
            long owned = row.getLong(2);
            long customers = row.getLong(6) - row.getLong(5);
            fit[0] = owned > 0
                    && row.getLong(3) == rows
                    && row.getLong(4) == rows
                    && row.getLong(7) >= Instants.FIRST_YEAR
                    && row.getLong(8) <= Instants.LAST_YEAR
                    && sumFits(row.getString(9), row.getString(10), rows);
            nobody = rows - owned;
            small = customers >= 0 && customers < 1 << ARRAY_BITS;
        });
        return fit[0];
    }

    private static boolean sumFits(String least, String most, long rows) {
        BigDecimal greatest = new BigDecimal(least).abs().max(new BigDecimal(most).abs());
        return greatest.multiply(BigDecimal.valueOf(rows)).compareTo(MOST) < 0
                && greatest.movePointRight(2).compareTo(BigDecimal.valueOf(Decimals.MOST_CENTS)) <= 0;
    }

    private CustomerTotals totals() {
        Columns columns = request.columns();
        String customer = column(ColumnRole.CUSTOMER);
        String date = column(ColumnRole.DATE);
        boolean zoned = type(ColumnRole.DATE).equals(WITH_ZONE);
        List<String> conditions = new ArrayList<>();
        if (columns.has(ColumnRole.STATUS)) {
            String status = column(ColumnRole.STATUS);
            CompletedWords words = CompletedWords.of(request, "SELECT DISTINCT " + status + " FROM " + relation);
            if (!words.all()) {
                conditions.add(words.condition(status));
            }
        }
        if (request.cutoff().date() != null) {
            conditions.add(
                    zoned ? request.cutoff().onInstants(date) : request.cutoff().onLocalTimes(date));
        }
        // Without a condition the aggregates are a third faster.
        String counts = conditions.isEmpty() ? "" : " FILTER (" + String.join(" AND ", conditions) + ")";
        if (small) {
            request.duck().execute("SET perfect_ht_threshold = " + ARRAY_BITS);
        }
        String select = "SELECT CAST(" + customer
                + " AS VARCHAR) AS customer, first_row, epoch_us(last) AS last, orders,"
                + " CAST(CAST(coalesce(amount, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT) AS cents FROM (SELECT " + customer
                + ", " + (request.ranked() ? "min((CAST(file_index AS BIGINT) << 40) + file_row_number)" : "0")
                + " AS first_row, max(" + date + ")" + counts + " AS last, count(*)" + counts + " AS orders, sum("
                + column(money()) + ")" + counts + " AS amount FROM " + relation + " GROUP BY " + customer + ") WHERE "
                + customer + " IS NOT NULL";
        request.tally().addRows(Kind.NO_CUSTOMER, nobody);
        return new CustomerTotals(
                CustomerTotals.Way.PARQUET, select, 1_000_000, !zoned, DecimalMark.POINT, DateShape.YEAR_FIRST.text);
    }

    private ColumnRole money() {
        return request.columns().has(ColumnRole.AMOUNT) ? ColumnRole.AMOUNT : ColumnRole.PRICE;
    }

    private String column(ColumnRole role) {
        return Duck.name(files.get(0).columnNames().get(request.columns().index(role)));
    }

    private String type(ColumnRole role) {
        return files.get(0).types().get(request.columns().index(role));
    }
}
