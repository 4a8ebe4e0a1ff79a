package io.clientele.bench;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmMetricsBuilder;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.SegmentRules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million customers, from the database's four numbers for each to scores and segments. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RfmBenchmark {
    private static final int CUSTOMERS = 1_000_000;
    private static final long SECONDS = 730L * 86_400;

    @Param({"UTC", "Europe/Warsaw"})
    String zone = "UTC";

    private AsOf asOf() {
        return new AsOf(LocalDate.of(2026, 1, 1), ZoneId.of(zone));
    }

    @Benchmark
    public RfmMetrics metrics() {
        AsOf asOf = asOf();
        RfmMetricsBuilder builder = RfmMetrics.builder(asOf, CUSTOMERS);
        Stream stream = Stream.of(42, Purpose.GAPS);
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            long last = asOf.cutoffEpochSecond() - 1 - stream.nextLong(SECONDS);
            builder.add(customer, last, 1 + stream.nextLong(40), stream.nextLong(1_000_000));
        }
        return builder.build();
    }

    @State(Scope.Benchmark)
    public static class Ready {
        private final SegmentRules rules = SegmentRules.defaults();
        private final RfmMetrics metrics = new RfmBenchmark().metrics();
    }

    @Benchmark
    public RfmScores quintile(Ready ready) {
        return RfmScorer.quintile().score(ready.metrics, ready.rules);
    }

    @Benchmark
    public RfmScores ntile(Ready ready) {
        return RfmScorer.ntile().score(ready.metrics, ready.rules);
    }
}
