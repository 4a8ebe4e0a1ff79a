package io.clientele.cli;

import io.clientele.cli.options.Choice;
import io.clientele.cli.options.CutPointList;
import io.clientele.cli.options.IsoDate;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How customers are scored, wherever their orders are. */
final class ScoringOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description =
                    "Look back from this date; orders on it or later don't count. Default: the date of the seed or,"
                            + " where that is later, the day after the last order.")
    private @Nullable LocalDate asOf;

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

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    ScoringMethod method() {
        return method;
    }

    SegmentRules rules() {
        return SegmentFile.read(segments);
    }

    /** @param usage makes the exception of options that don't go together */
    RfmScorer scorer(Function<String, ? extends RuntimeException> usage) {
        boolean given = recency != null || frequency != null || monetary != null;
        if (method == ScoringMethod.THRESHOLDS) {
            if (recency == null || frequency == null || monetary == null) {
                throw usage.apply("--method thresholds needs all of --r, --f and --m");
            }
            return RfmScorer.thresholds(new RfmCutPoints(recency, frequency, monetary));
        }
        if (given) {
            throw usage.apply("--r, --f and --m go with --method thresholds, but the method is " + method.key());
        }
        return method == ScoringMethod.NTILE ? RfmScorer.ntile() : RfmScorer.quintile();
    }

    /** quintile, ntile or thresholds. */
    static final class MethodChoice extends Choice<ScoringMethod> {
        MethodChoice() {
            super(ScoringMethod.values());
        }
    }
}
