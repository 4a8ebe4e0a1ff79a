package io.clientele.cli;

import io.clientele.cli.options.Zone;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.Database;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.store.rfm.Calculation;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import io.clientele.text.Numbers;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    @Mixin
    private ScoringOptions scoring = new ScoringOptions();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Where the shop's days begin and end, such as Europe/Warsaw. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

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
        RfmScorer scorer = scoring.scorer(this::usage);
        SegmentRules rules = scoring.rules();
        Steps steps = new Steps(console(), verbose);
        Database database = Database.open(location());
        RfmStore store = new RfmStore(database);
        steps.done("opened " + location());
        AsOfChoice choice =
                AsOfChoice.of(scoring.asOf(), zone, database, session.clock().instant());
        Function<RfmMetrics, RfmScores> scored = metrics -> {
            steps.done("read the orders of " + Numbers.counted(metrics.customers(), "customer", "customers"));
            RfmScores scores = scorer.score(metrics, rules);
            steps.done("scored them");
            return scores;
        };
        RfmCalculation calculation = dryRun ? rehearse(store, choice, scored) : save(store, choice, scored, steps);
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
        return RfmCalculation.of(
                location().toString(), choice, metrics, scores, store.customers() - metrics.customers(), null);
    }

    private RfmCalculation save(
            RfmStore store, AsOfChoice choice, Function<RfmMetrics, RfmScores> scoring, Steps steps) {
        Calculation saved =
                store.calculate(choice.asOf(), scoring, session.clock().instant());
        RfmRun run = saved.run();
        steps.done("saved the scores of " + Numbers.counted(run.customers(), "customer", "customers") + " as run "
                + run.id());
        return RfmCalculation.of(
                location().toString(), choice, saved.metrics(), saved.scores(), run.customersWithoutOrders(), run);
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
}
