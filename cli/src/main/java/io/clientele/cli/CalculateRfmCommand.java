package io.clientele.cli;

import io.clientele.cli.options.Choice;
import io.clientele.cli.options.CutPointList;
import io.clientele.cli.options.IsoDate;
import io.clientele.cli.options.Zone;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.Database;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.store.rfm.Calculation;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import io.clientele.text.Numbers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele calculate-rfm}: scores all customers and puts them into segments. */
@Command(
        name = "calculate-rfm",
        aliases = "calculate_rfm",
        description = {
            "Score customers by recency, frequency and monetary value, and put them into segments.",
            "",
            "Completed orders before the as-of date count. 5 is the best score: score = 1 + the fifths of all customers who"
                    + " are strictly worse. Scores of earlier calculations are kept."
        },
        footer = {
            "  clientele calculate-rfm",
            "  clientele calculate-rfm --as-of 2026-01-01 --zone Europe/Warsaw",
            "  clientele calculate-rfm --method thresholds --r 30,90,180,365 --f 1,2,4,8 --m 50,100,250,1000",
            "  clientele calculate-rfm --segments segments.yaml --dry-run",
            "  clientele calculate-rfm --json --quiet | jq '.segments[] | {segment, count}'"
        })
final class CalculateRfmCommand extends DatabaseCommand {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description =
                    "Look back from this date; orders on it or later don't count. Default: the date of the seed or,"
                            + " where that is later, the day after the last order.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Where the shop's days begin and end, such as Europe/Warsaw. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = MethodChoice.class,
            completionCandidates = MethodChoice.class,
            description = "quintile (equal customers get equal scores), ntile (five groups of equal size) or thresholds"
                    + " (with --r, --f and --m). Default: quintile.")
    private ScoringMethod method = ScoringMethod.QUINTILE;

    @Option(
            names = "--r",
            paramLabel = "DAYS",
            converter = CutPointList.Recency.class,
            description = "Four cut points of recency, in days: 30,90,180,365.")
    private @Nullable CutPoints recency;

    @Option(
            names = "--f",
            paramLabel = "ORDERS",
            converter = CutPointList.Frequency.class,
            description = "Four cut points of frequency, in orders: 1,2,4,8.")
    private @Nullable CutPoints frequency;

    @Option(
            names = "--m",
            paramLabel = "AMOUNTS",
            converter = CutPointList.Monetary.class,
            description = "Four cut points of monetary value: 50,100,250,1000.")
    private @Nullable CutPoints monetary;

    @Option(
            names = "--segments",
            paramLabel = "FILE",
            description = "Rules for segments, as 'clientele segments init' writes them. Default: the built-in eleven.")
    private @Nullable Path segments;

    @Option(names = "--dry-run", description = "Calculate and show, but save nothing.")
    private boolean dryRun;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what is done and how long each step took.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors; with --json only the document.")
    private boolean quiet;

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    CalculateRfmCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (quiet) {
            console().hush();
        }
        RfmScorer scorer = scorer();
        SegmentRules rules = SegmentFile.read(segments);
        Steps steps = new Steps(console(), verbose);
        Database database = Database.open(location());
        RfmStore store = new RfmStore(database);
        steps.done("opened " + location());
        AsOfChoice choice = AsOfChoice.of(asOf, zone, database, session.clock().instant());
        Function<RfmMetrics, RfmScores> scoring = metrics -> {
            steps.done("read the orders of " + Numbers.counted(metrics.customers(), "customer", "customers"));
            RfmScores scores = scorer.score(metrics, rules);
            steps.done("scored them");
            return scores;
        };
        RfmCalculation calculation = dryRun ? rehearse(store, choice, scoring) : save(store, choice, scoring, steps);
        if (json) {
            CalculateRfmJson.print(calculation, console().out());
        } else if (!quiet) {
            new RfmReport(console()).print(calculation);
        }
        sayNext(calculation);
        return ExitCode.OK;
    }

    private RfmCalculation rehearse(RfmStore store, AsOfChoice choice, Function<RfmMetrics, RfmScores> scoring) {
        RfmMetrics metrics = store.loadMetrics(choice.asOf());
        RfmScores scores = scoring.apply(metrics);
        return RfmCalculation.of(location(), choice, metrics, scores, store.customers() - metrics.customers(), null);
    }

    private RfmCalculation save(
            RfmStore store, AsOfChoice choice, Function<RfmMetrics, RfmScores> scoring, Steps steps) {
        Calculation saved =
                store.calculate(choice.asOf(), scoring, session.clock().instant());
        RfmRun run = saved.run();
        steps.done("saved the scores of " + Numbers.counted(run.customers(), "customer", "customers") + " as run "
                + run.id());
        return RfmCalculation.of(
                location(), choice, saved.metrics(), saved.scores(), run.customersWithoutOrders(), run);
    }

    private RfmScorer scorer() {
        boolean given = recency != null || frequency != null || monetary != null;
        if (method == ScoringMethod.THRESHOLDS) {
            if (recency == null || frequency == null || monetary == null) {
                throw usage("--method thresholds needs all of --r, --f and --m");
            }
            return RfmScorer.thresholds(new RfmCutPoints(recency, frequency, monetary));
        }
        if (given) {
            throw usage("--r, --f and --m go with --method thresholds, but the method is " + method.key());
        }
        return method == ScoringMethod.NTILE ? RfmScorer.ntile() : RfmScorer.quintile();
    }

    private void sayNext(RfmCalculation calculation) {
        if (calculation.run() == null) {
            console().say("");
            console().say("Dry run: nothing was saved.");
        } else if (metricsAreThere(calculation)) {
            console().say("");
            console().say("Next: clientele rfm" + dbArgument() + "    shows customers with their scores");
        }
    }

    private static boolean metricsAreThere(RfmCalculation calculation) {
        return calculation.metrics().customers() > 0;
    }

    /** quintile, ntile or thresholds. */
    static final class MethodChoice extends Choice<ScoringMethod> {
        MethodChoice() {
            super(ScoringMethod.values());
        }
    }
}
