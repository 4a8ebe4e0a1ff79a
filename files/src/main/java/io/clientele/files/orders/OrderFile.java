package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportMapping;
import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedOrders;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The front door: a user's order file in, orders ready to be written out. */
public final class OrderFile {

    /** Enough to sort some millions of rows in memory; more rows spill. */
    private static final String MEMORY = "1GB";

    private final Path path;
    private final String file;
    private final OrderFileOptions options;
    private final Duck duck;
    private final Tally tally = new Tally();

    private OrderFile(Path path, OrderFileOptions options, Duck duck) {
        this.path = path;
        this.file = path.toString();
        this.options = options;
        this.duck = duck;
    }

    /**
     * Reads and checks all of a file: CSV, gzipped, zstd or plain, or Parquet by its ending.
     *
     * @return the orders, to be closed by the caller
     * @throws FilesException if the file can't be used as it is; the message says what to correct or which option to give
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while rows are read
     */
    public static ImportedOrders read(Path path, OrderFileOptions options) {
        return read(path, options, MEMORY);
    }

    static ImportedOrders read(Path path, OrderFileOptions options, String memory) {
        OrderSources.refuseUnreadable(path);
        Duck duck = Duck.open(memory);
        try {
            return new OrderFile(path, options, duck).read();
        } catch (RuntimeException | Error e) {
            duck.close();
            throw e;
        }
    }

    private ImportedOrders read() {
        OrderSource source = OrderSources.open(path, options, duck, duck.folder());
        Columns columns = Columns.resolve(file, source, options.columns(), options.amountPer());
        ColumnFormats formats = ColumnFormats.find(file, duck, source, columns, options);
        new Staging(file, duck, source, columns, tally).stage(formats, options, grouping -> grouping.group(options));
        OrderSources.addFindings(source, columns, tally);
        return new StagedOrders(duck, summary(source, columns, formats), columns.has(ColumnRole.PRODUCT));
    }

    private ImportSummary summary(OrderSource source, Columns columns, ColumnFormats formats) {
        ImportMapping mapping = OrderSources.mapping(
                source, columns, options, formats.decimalMark(), formats.dates().description());
        ImportSummary[] summary = new ImportSummary[1];
        String lines = columns.has(ColumnRole.PRODUCT)
                ? "(SELECT sum(CASE WHEN abs(coalesce(total_cents, 0)) % abs(quantity) = 0 THEN 1 ELSE 2 END) FROM rows)"
                : "0";
        duck.forEach(
                "SELECT (SELECT count(*) FROM rows), (SELECT count(*) FROM customers), count(*),"
                        + " count(*) FILTER (WHERE total_cents < 0 AND NOT cancelled),"
                        + " CAST(coalesce(sum(total_cents) FILTER (WHERE NOT cancelled), 0) AS BIGINT),"
                        + " min(instant), max(instant), CAST(" + lines + " AS BIGINT), "
                        + (columns.has(ColumnRole.PRODUCT) ? "(SELECT count(*) FROM products)" : "0") + " FROM orders",
                row -> summary[0] = new ImportSummary(
                        fileName(),
                        mapping,
                        source.rows() + source.brokenRows().count(),
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(9),
                        row.getLong(3),
                        row.getLong(8),
                        row.getLong(4),
                        row.getLong(5),
                        date(row.getLong(6), options.zone()),
                        date(row.getLong(7), options.zone()),
                        tally.findings(source)));
        return summary[0];
    }

    private String fileName() {
        Path name = path.getFileName();
        return name == null ? file : name.toString();
    }

    private static LocalDate date(long epochSeconds, ZoneId zone) {
        return Instant.ofEpochSecond(epochSeconds).atZone(zone).toLocalDate();
    }
}
