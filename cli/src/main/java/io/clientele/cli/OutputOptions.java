package io.clientele.cli;

import io.clientele.cli.options.OutputOptionValues.CompressionChoice;
import io.clientele.cli.options.OutputOptionValues.FormatChoice;
import io.clientele.cli.options.OutputOptionValues.TableChoice;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.FormatDetails;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.OutputLayout;
import io.clientele.generate.Part;
import io.clientele.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where tables are to be written to, and as what. */
final class OutputOptions {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR or -",
            description = "The folder to write to, made where it is not there; - writes one table to standard output.")
    private String out = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatChoice.class,
            completionCandidates = FormatChoice.class,
            description = "What to write: ${COMPLETION-CANDIDATES}. Default: csv.")
    private OutputFormat format = OutputFormat.CSV;

    @Option(
            names = "--tables",
            paramLabel = "TABLE",
            split = ",",
            converter = TableChoice.class,
            completionCandidates = TableChoice.class,
            description = "Which, with commas between: ${COMPLETION-CANDIDATES}. Default: all.")
    private @Nullable List<Table> tables;

    @Option(
            names = "--compression",
            paramLabel = "HOW",
            converter = CompressionChoice.class,
            completionCandidates = CompressionChoice.class,
            description =
                    "${COMPLETION-CANDIDATES}; which of them depends on the format. Default: none, but zstd in Parquet.")
    private @Nullable Compression compression;

    @Option(names = "--nested", description = "Put an order's items into the order (jsonl).")
    private boolean nested;

    @Option(names = "--no-header", description = "Leave out the line with the columns' names (csv).")
    private boolean noHeader;

    @Option(
            names = "--django-app",
            paramLabel = "APP",
            description = "The app that has the models (django). Default: crm.")
    private String djangoApp = FormatDetails.DEFAULTS.djangoApp();

    @Option(names = "--replace", description = "Overwrite what Clientele has written into the folder before.")
    private boolean replace;

    /**
     * What is to be written.
     *
     * @param about lines about the rows, for formats that have comments
     * @throws IllegalArgumentException if the options don't go together
     */
    OutputLayout layout(Part part, List<String> about) {
        Set<Table> wanted = tables == null ? format.tables() : Set.copyOf(tables);
        return new OutputLayout(
                format,
                compression == null ? format.compressions().get(0) : compression,
                wanted,
                nested,
                !noHeader,
                part,
                FormatDetails.DEFAULTS.about(about).djangoApp(djangoApp));
    }

    /** Whether all tables are wanted, since nobody has named any. */
    boolean allTables() {
        return tables == null;
    }

    boolean toStandardOutput() {
        return out.equals(STANDARD_OUTPUT);
    }

    /** Where to, unless it is standard output. */
    Path folder() {
        return Path.of(out);
    }

    boolean replace() {
        return replace;
    }
}
