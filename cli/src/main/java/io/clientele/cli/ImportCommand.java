package io.clientele.cli;

import io.clientele.cli.options.Zone;
import io.clientele.cli.terminal.Progress;
import io.clientele.files.orders.OrderFile;
import io.clientele.files.orders.OrderFileOptions;
import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedOrders;
import io.clientele.store.DbLocation;
import io.clientele.store.imports.ImportListener;
import io.clientele.store.imports.ImportLoader;
import io.clientele.store.imports.ImportResult;
import io.clientele.text.Numbers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele import}: a user's own orders into the database. */
@Command(
        name = "import",
        description = {
            "Import your own orders: CSV of any kind, plain or packed by gzip or zstd, or Parquet; a row for each order or each"
                    + " order line.",
            "",
            "Columns, dates and amounts are recognised, and what was understood is shown. What can't be decided is refused"
                    + " with the option to give. COLUMN is a column's name, its number from 1, or none.",
            "Customers whose key is in the database already are the same ones."
        },
        footer = {
            "  clientele import orders.csv",
            "  clientele import orders.csv --dry-run     # only show what would be imported",
            "  clientele import bestellungen.csv --delimiter ';' --date-format day-first --decimal-comma",
            "  clientele import export.csv --customer-column Email --amount-column Total --status paid=delivered",
            "  clientele calculate-rfm                   # then score the customers"
        })
final class ImportCommand extends DatabaseCommand {
    @Parameters(paramLabel = "FILE", description = "The file of orders.")
    private Path file;

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "The zone of times that name none, such as Europe/Warsaw. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--again",
            description = "Import a file that was imported before, so that its orders are there twice.")
    private boolean again;

    @Option(names = "--dry-run", description = "Read and show, but write nothing.")
    private boolean dryRun;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what is done and how long each step took.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors; with --json only the document.")
    private boolean quiet;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    ImportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (options.contradictDecimals()) {
            throw usage("--decimal-point and --decimal-comma exclude each other");
        }
        if (quiet) {
            console().hush();
        }
        DbLocation location = location();
        Steps steps = new Steps(console(), verbose);
        session.interruption().guard();
        OrderFileOptions said = options.toOrderFileOptions(zone);
        try (ImportedOrders orders = session.interruption().stopAtOnce(() -> OrderFile.read(file, said))) {
            ImportSummary summary = orders.summary();
            steps.done("read " + Numbers.counted(summary.rows(), "row", "rows") + " of " + file);
            @Nullable ImportResult result = dryRun ? null : write(orders, location, steps);
            if (json) {
                ImportJson.print(location, summary, result, console().out());
            } else if (!quiet) {
                new ImportReport(console()).print(location, summary, result);
            }
            sayNext(result);
        }
        return ExitCode.OK;
    }

    private ImportResult write(ImportedOrders orders, DbLocation location, Steps steps) {
        long total = orders.summary().orders();
        try (Progress bar = new Progress(console(), "Writing orders", total)) {
            ImportResult result = new ImportLoader(location, Version.number()).load(orders, again, listener(bar));
            steps.done("wrote " + Numbers.counted(total, "order", "orders") + " to " + location);
            return result;
        }
    }

    private ImportListener listener(Progress bar) {
        return new ImportListener() {
            @Override
            public void written(long orders) {
                bar.at(orders);
            }

            @Override
            public boolean cancelled() {
                return session.interruption().requested().get();
            }
        };
    }

    private void sayNext(@Nullable ImportResult result) {
        console().say("");
        console()
                .say(
                        result == null
                                ? "Dry run: nothing was written."
                                : "Next: clientele calculate-rfm" + dbArgument()
                                        + "    scores the customers and puts them into segments");
    }
}
