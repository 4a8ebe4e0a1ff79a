package io.clientele.cli;

import io.clientele.cli.options.Zone;
import io.clientele.files.check.ManifestReader;
import io.clientele.files.orders.OrderFileOptions;
import io.clientele.files.orders.OrderTotals;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.text.Numbers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele rfm-files}: scores the customers of order files without a database. */
@Command(
        name = "rfm-files",
        description = {
            "Score the customers of order files of any size, without importing them: CSV, plain or packed by gzip or zstd, and"
                    + " Parquet.",
            "",
            "The scores are those that import and calculate-rfm give, and what a file must be like is the same. COLUMN is a"
                    + " column's name, its number from 1, or none. Several files must have the same columns."
        },
        footer = {
            "  clientele rfm-files orders.parquet",
            "  clientele rfm-files 'orders-*.csv.gz' --zone Europe/Warsaw --out scores.csv",
            "  clientele rfm-files export.csv --customer-column Email --method ntile --csv | head",
            "  clientele rfm-files orders.parquet --as-of 2026-01-01 --out scores.parquet --quiet"
        })
final class RfmFilesCommand extends ClienteleCommand {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files of orders, or patterns such as 'orders-*.csv'.")
    private List<String> files;

    @Mixin
    private ScoringOptions scoring = new ScoringOptions();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Where the shop's days begin and end, and the zone of times that name none, such as"
                    + " Europe/Warsaw. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write all customers with their scores to a .csv or .parquet file, which is there only once it is"
                            + " complete; - is standard output.")
    private @Nullable String out;

    @Option(names = "--csv", description = "Print CSV: a header and a line for each customer.")
    private boolean csv;

    @Option(names = "--json", description = "Print one JSON document; with --out it lacks the customers.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what is done and how long each step took.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors; with --json only the document.")
    private boolean quiet;

    RfmFilesCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (quiet) {
            console().hush();
        }
        boolean streamed = csv || "-".equals(out);
        @Nullable Path file = out == null || streamed ? null : Path.of(out);
        check(streamed, file);
        RfmScorer scorer = scoring.scorer(this::usage);
        SegmentRules rules = scoring.rules();
        OrderFileOptions said = options.toOrderFileOptions(zone);
        Steps steps = new Steps(console(), verbose);
        boolean customersWanted = streamed || file != null || json;
        // Ntile parts equal customers by the order in which an import numbers them.
        boolean ranked = customersWanted || scoring.method() == ScoringMethod.NTILE;
        session.interruption().guard();
        try (OrderTotals totals =
                session.interruption().stopAtOnce(() -> OrderTotals.read(files, said, scoring.asOf(), ranked))) {
            steps.done("read " + Numbers.counted(totals.rows(), "row", "rows"));
            AsOfChoice asOf = asOf(totals);
            RfmMetrics metrics = totals.metrics(asOf.asOf().date());
            RfmScores scores = scorer.score(metrics, rules);
            steps.done("scored " + Numbers.counted(metrics.customers(), "customer", "customers"));
            String source = totals.files().stream().map(Path::toString).collect(Collectors.joining(", "));
            RfmCalculation calculation =
                    RfmCalculation.of(source, asOf, metrics, scores, totals.customersWithoutOrders(), null);
            FileScores customers = new FileScores(totals, metrics, scores);
            if (file != null) {
                customers.write(file);
                steps.done("wrote " + file);
            }
            print(totals, calculation, customers, streamed, file);
        }
        return ExitCode.OK;
    }

    private void check(boolean streamed, @Nullable Path file) {
        if (options.contradictDecimals()) {
            throw usage("--decimal-point and --decimal-comma exclude each other");
        }
        if (streamed && json) {
            throw usage("--csv and --json exclude each other");
        }
        if (csv && out != null) {
            throw usage("--csv and --out exclude each other");
        }
        if (file != null && !FileScores.knows(file)) {
            throw usage("--out is '" + out + "', but must end in .csv or .parquet, or be -");
        }
    }

    /** As calculate-rfm chooses it: a seed's own date, unless an order is later. */
    private AsOfChoice asOf(OrderTotals totals) {
        if (scoring.asOf() != null) {
            return AsOfChoice.asAsked(scoring.asOf(), zone);
        }
        @Nullable LocalDate seeded = null;
        for (Path file : totals.files()) {
            Optional<LocalDate> date = ManifestReader.asOfDateOf(file);
            if (date.isPresent() && (seeded == null || date.get().isAfter(seeded))) {
                seeded = date.get();
            }
        }
        return AsOfChoice.of(
                seeded,
                totals.dayAfterLastOrder().orElse(null),
                zone,
                session.clock().instant());
    }

    private void print(
            OrderTotals totals,
            RfmCalculation calculation,
            FileScores customers,
            boolean streamed,
            @Nullable Path file) {
        if (streamed) {
            customers.writeCsv(console().out());
        } else if (json) {
            RfmFilesJson.print(
                    totals,
                    calculation,
                    file == null ? customers : null,
                    console().out());
        } else if (!quiet) {
            ImportReport understood = new ImportReport(console());
            understood.printMapping(totals.mapping());
            console().print("");
            new RfmReport(console()).print(calculation);
            understood.printFindings(totals.findings());
        }
    }
}
