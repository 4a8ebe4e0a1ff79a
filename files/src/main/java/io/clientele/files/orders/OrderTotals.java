package io.clientele.files.orders;

import io.clientele.imports.ImportFinding;
import io.clientele.imports.ImportMapping;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmMetricsBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * The customers of order files with what scoring needs, without an import: DuckDB groups the rows, here come only customers.
 * What is understood, and what is refused, is what {@link OrderFile} understands and refuses.
 *
 * <p>There are three ways to the same numbers, from the fastest, which takes few files, to the one that takes all:
 * {@link ParquetTotals}, {@link TextTotals}, {@link StagedTotals}. Memory is DuckDB's, which spills, and 24 bytes a customer.
 */
public final class OrderTotals implements AutoCloseable {

    /** Takes customers one after the other. */
    public interface CustomerReceiver {
        /**
         * @param key the customer column's text, as {@link io.clientele.imports.ImportedCustomer#key()}
         * @param row the customer's row in the metrics; negative for one without an order that counts
         */
        void customer(String key, int row);
    }

    private static final String MEMORY = "1GB";

    private final Duck duck;
    private final List<Path> files;
    private final ImportMapping mapping;
    private final List<ImportFinding> findings;
    private final long rows;
    private final CustomerTotals.Way way;
    private final RfmMetricsBuilder metrics;
    private final boolean ranked;
    private long customersWithoutOrders;
    private long lastRank;

    private OrderTotals(Duck duck, List<Path> files, CustomerTotals.Request request) {
        this.duck = duck;
        this.files = files;
        this.ranked = request.ranked();
        OrderSource source = request.source();
        this.rows = source.rows() + source.brokenRows().count();
        CustomerTotals totals =
                ParquetTotals.of(request).or(() -> TextTotals.of(request)).orElseGet(() -> StagedTotals.of(request));
        this.way = totals.way();
        OrderSources.addFindings(source, request.columns(), request.tally());
        this.mapping = OrderSources.mapping(
                source, request.columns(), request.options(), totals.decimalMark(), totals.dates());
        this.findings = request.tally().findings(source);
        this.metrics = RfmMetrics.builder(request.options().zone(), 0);
        collect(totals, request.options());
    }

    /**
     * Reads and groups all of the files.
     *
     * @param namesAndPatterns CSV or Parquet, by their endings; all with the same columns
     * @param asOf orders on or after it don't count; null if all do
     * @param ranked whether customers are wanted in the order of their first rows, as {@link #forEachCustomer} gives them and
     *     as an import numbers them; it takes longer
     * @throws io.clientele.files.FilesException if the files can't be used as they are
     */
    public static OrderTotals read(
            List<String> namesAndPatterns, OrderFileOptions options, @Nullable LocalDate asOf, boolean ranked) {
        return read(namesAndPatterns, options, asOf, ranked, MEMORY);
    }

    static OrderTotals read(
            List<String> namesAndPatterns,
            OrderFileOptions options,
            @Nullable LocalDate asOf,
            boolean ranked,
            String memory) {
        List<Path> files = OrderFileList.of(namesAndPatterns);
        Duck duck = Duck.open(memory);
        try {
            OrderSource source = OrderSources.open(files, options, duck);
            String label = files.size() == 1
                    ? files.get(0).toString()
                    : files.get(0) + " and " + Texts.count(files.size() - 1L, "more file");
            Columns columns = Columns.resolve(label, source, options.columns(), options.amountPer());
            Cutoff cutoff = new Cutoff(asOf, options.zone());
            return new OrderTotals(
                    duck,
                    files,
                    new CustomerTotals.Request(label, duck, source, columns, options, cutoff, ranked, new Tally()));
        } catch (RuntimeException | Error e) {
            duck.close();
            throw e;
        }
    }

    /** The files that were read, in their order. */
    public List<Path> files() {
        return files;
    }

    /** How they were understood. */
    public ImportMapping mapping() {
        return mapping;
    }

    /** What the user ought to know; fewer than an import finds, since rows are not looked at one by one unless they must be. */
    public List<ImportFinding> findings() {
        return findings;
    }

    CustomerTotals.Way way() {
        return way;
    }

    /** Rows of all files, headers not among them. */
    public long rows() {
        return rows;
    }

    public long customersWithoutOrders() {
        return customersWithoutOrders;
    }

    /** The earliest as-of date that leaves no order out; empty if there is none that counts. */
    public Optional<LocalDate> dayAfterLastOrder() {
        return metrics.dayAfterLastOrder();
    }

    /**
     * Recency, frequency and monetary; once. Ids are ranks, from 1.
     *
     * @param asOf the date that was given, or any that is not before {@link #dayAfterLastOrder}
     */
    public RfmMetrics metrics(LocalDate asOf) {
        return metrics.build(asOf);
    }

    /** All customers in the order of their first rows, if {@code ranked}. */
    public void forEachCustomer(CustomerReceiver receiver) {
        if (!ranked) {
            throw new IllegalStateException("the customers were not kept; ask for ranked ones");
        }
        int[] row = new int[1];
        duck.forEachChunk("SELECT customer, last IS NOT NULL FROM ranked", chunk -> {
            DuckDBReadableVector keys = chunk.vector(0);
            DuckDBReadableVector ordered = chunk.vector(1);
            for (long i = 0; i < chunk.rowCount(); i++) {
                receiver.customer(keys.getString(i), ordered.getBoolean(i) ? row[0]++ : -1);
            }
        });
    }

    @Override
    public void close() {
        duck.close();
    }

    private void collect(CustomerTotals totals, OrderFileOptions options) {
        String from = "(" + totals.select() + ")";
        if (ranked) {
            duck.execute(
                    "CREATE TABLE ranked AS SELECT customer, last, orders, cents FROM " + from + " ORDER BY first_row");
            from = "ranked";
        }
        Instants instants = new Instants(options.zone());
        duck.forEachChunk("SELECT last, orders, cents FROM " + from, chunk -> collect(chunk, totals, instants));
    }

    private void collect(DuckDBDataChunkReader chunk, CustomerTotals totals, Instants instants) {
        DuckDBReadableVector last = chunk.vector(0);
        DuckDBReadableVector orders = chunk.vector(1);
        DuckDBReadableVector cents = chunk.vector(2);
        for (long i = 0; i < chunk.rowCount(); i++) {
            if (last.isNull(i)) {
                customersWithoutOrders++;
                continue;
            }
            long second = Math.floorDiv(last.getLong(i), totals.unitsPerSecond());
            if (totals.local()) {
                second = instants.ofLocalSecond(second);
            }
            metrics.add(++lastRank, second, orders.getLong(i), cents.getLong(i));
        }
    }
}
