package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding;
import io.clientele.imports.ImportFinding.Kind;
import io.clientele.imports.ImportMapping;
import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedOrders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

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
     * Reads and checks all of a file: CSV, gzipped or not, or Parquet by its ending.
     *
     * @return the orders, to be closed by the caller
     * @throws FilesException if the file can't be used as it is; the message says what to correct or which option to give
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while rows are read
     */
    public static ImportedOrders read(Path path, OrderFileOptions options) {
        return read(path, options, MEMORY);
    }

    static ImportedOrders read(Path path, OrderFileOptions options, String memory) {
        refuseUnreadable(path);
        Duck duck = Duck.open(memory);
        try {
            return new OrderFile(path, options, duck).read();
        } catch (RuntimeException | Error e) {
            duck.close();
            throw e;
        }
    }

    private ImportedOrders read() {
        String ending = file.toLowerCase(Locale.ROOT);
        OrderSource source = ending.endsWith(".parquet") || ending.endsWith(".pq")
                ? ParquetSource.open(path, duck)
                : CsvSource.open(path, options, duck.folder());
        Columns columns = Columns.resolve(file, source, options.columns(), options.amountPer());
        ColumnFormats formats = ColumnFormats.find(file, duck, source, columns, options);
        new RowReader(file, duck, source, columns, formats, tally).read();
        Grouping grouping = new Grouping(file, duck, source, columns, tally);
        grouping.completeOrders();
        refuseBadRows(source);
        grouping.group(options);
        if (duck.number("SELECT count(*) FROM rows") == 0) {
            throw new FilesException(file + ": none of its " + Texts.count(source.rows(), "row") + " can be used"
                    + (tally.count(Kind.NO_CUSTOMER) > 0
                            ? "; " + tally.count(Kind.NO_CUSTOMER) + " have no " + columns.label(ColumnRole.CUSTOMER)
                                    + ", is it the right --customer-column?"
                            : ""));
        }
        columns.findings().forEach(tally::add);
        if (source.encodingGuessed()) {
            tally.add(new ImportFinding(
                    Kind.ENCODING_GUESSED,
                    1,
                    "the encoding was guessed: " + source.format() + "; --encoding says another",
                    List.of()));
        }
        return new StagedOrders(duck, summary(source, columns, formats), columns.has(ColumnRole.PRODUCT));
    }

    private void refuseBadRows(OrderSource source) {
        BadRows bad = tally.badRows();
        if (bad.count() > 0 && !options.skipBadRows()) {
            throw new FilesException(bad.refusal(file, bad.examples(source::places)));
        }
    }

    private ImportSummary summary(OrderSource source, Columns columns, ColumnFormats formats) {
        ImportMapping mapping = new ImportMapping(
                source.format(),
                columns.shown(),
                columns.has(ColumnRole.ORDER)
                        ? "rows with the same " + columns.label(ColumnRole.ORDER) + " are an order"
                        : "each row is an order",
                columns.amountMeaning() + ", " + formats.decimalMark().text
                        + (options.amountPer() == AmountPer.ORDER ? ", once per order" : ""),
                formats.dates().description(),
                options.zone().equals(ZoneOffset.UTC) ? "UTC" : options.zone().getId());
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

    private static void refuseUnreadable(Path path) {
        if (!Files.exists(path)) {
            throw new FilesException(path + " does not exist");
        }
        if (Files.isDirectory(path)) {
            throw new FilesException(path + " is a folder, but must be a file");
        }
        if (!Files.isReadable(path)) {
            throw new FilesException(path + " may not be read by you");
        }
    }
}
