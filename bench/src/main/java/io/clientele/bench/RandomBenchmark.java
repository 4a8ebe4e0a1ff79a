package io.clientele.bench;

import io.clientele.random.Permutation;
import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every draw costs: the floor under all generation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RandomBenchmark {
    private final Stream stream = Stream.of(42, Purpose.GAPS);
    private final Permutation permutation = Permutation.of(1_000_000, 42, Purpose.ORDERS_STRATUM, 0);
    private long index;

    @Benchmark
    public double draw() {
        return stream.nextDouble();
    }

    @Benchmark
    public double goToAnotherStreamAndDraw() {
        return stream.at(index++).nextDouble();
    }

    @Benchmark
    public long permute() {
        index = index + 1 == permutation.size() ? 0 : index + 1;
        return permutation.apply(index);
    }
}
