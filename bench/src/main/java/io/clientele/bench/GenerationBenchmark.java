package io.clientele.bench;

import io.clientele.generate.CustomerBlock;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.PurchaseHistory;
import io.clientele.generate.TableDigests;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Order lines a second, of 100,000 customers with the default personas: read the row {@code lines}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class GenerationBenchmark {
    private final PopulationPlan plan = Population.defaults().customers(100_000).plan();

    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counters {
        public long lines;

        void add(PurchaseHistory history) {
            lines += history.lines();
        }

        void add(CustomerBlock block) {
            for (int i = 0; i < block.size(); i++) {
                add(block.history(i));
            }
        }
    }

    /** Into reused arrays: nothing is formatted or stored. */
    @Benchmark
    public void histories(Counters counters) {
        plan.forEachHistory(Part.WHOLE, counters::add);
    }

    @Benchmark
    public void historiesWithPeople(Counters counters) {
        plan.forEachBlock(1, counters::add);
    }

    @Benchmark
    public void historiesWithPeopleOnTwoThreads(Counters counters) {
        plan.forEachBlock(2, counters::add);
    }

    /** All tables as CSV, and each table's SHA-256. */
    @Benchmark
    public void hashed(Counters counters, Blackhole blackhole) {
        TableDigests digests = new TableDigests(plan);
        Consumer<CustomerBlock> hash = digests::add;
        plan.forEachBlock(1, hash.andThen(counters::add));
        blackhole.consume(digests);
    }
}
