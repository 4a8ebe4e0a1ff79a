package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding;
import io.clientele.imports.ImportFinding.Kind;
import io.clientele.imports.ImportMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens files, and says how they were understood. */
final class OrderSources {

    private OrderSources() {}

    /** @param folder for the source's temporary files; of no other source */
    static OrderSource open(Path path, OrderFileOptions options, Duck duck, Path folder) {
        return isParquet(path) ? ParquetSource.open(path, duck, folder) : CsvSource.open(path, options, folder);
    }

    /** Several files as one, in their order. */
    static OrderSource open(List<Path> paths, OrderFileOptions options, Duck duck) {
        List<OrderSource> sources = new ArrayList<>();
        for (Path path : paths) {
            try {
                Path folder = Files.createDirectory(duck.folder().resolve("file" + sources.size()));
                sources.add(open(path, options, duck, folder));
            } catch (IOException e) {
                throw new FilesException("no folder for temporary files: " + e.getMessage(), e);
            }
        }
        return sources.size() == 1 ? sources.get(0) : JoinedSource.of(paths, sources);
    }

    static boolean isParquet(Path path) {
        String ending = path.toString().toLowerCase(Locale.ROOT);
        return ending.endsWith(".parquet") || ending.endsWith(".pq");
    }

    static void refuseUnreadable(Path path) {
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

    /** What is told of a file as a whole. */
    static void addFindings(OrderSource source, Columns columns, Tally tally) {
        columns.findings().forEach(tally::add);
        if (source.encodingGuessed()) {
            tally.add(new ImportFinding(
                    Kind.ENCODING_GUESSED,
                    1,
                    "the encoding was guessed: " + source.format() + "; --encoding says another",
                    List.of()));
        }
    }

    static ImportMapping mapping(
            OrderSource source, Columns columns, OrderFileOptions options, DecimalMark mark, String dates) {
        return new ImportMapping(
                source.format(),
                columns.shown(),
                columns.has(ColumnRole.ORDER)
                        ? "rows with the same " + columns.label(ColumnRole.ORDER) + " are an order"
                        : "each row is an order",
                columns.amountMeaning() + ", " + mark.text
                        + (options.amountPer() == AmountPer.ORDER ? ", once per order" : ""),
                dates,
                options.zone().equals(ZoneOffset.UTC) ? "UTC" : options.zone().getId());
    }
}
