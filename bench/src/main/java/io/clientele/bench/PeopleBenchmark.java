package io.clientele.bench;

import io.clientele.people.People;
import io.clientele.people.Person;
import io.clientele.people.PersonLocale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One customer's name, e-mail, phone and address. Goal: under 500 ns, without an allocation (see with -prof gc). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PeopleBenchmark {
    @Param
    private PersonLocale locale = PersonLocale.EN_US;

    private People people = People.of(locale, 42);
    private final Person person = new Person();
    private long customerId;

    @Setup
    public void readLists() {
        people = People.of(locale, 42);
    }

    @Benchmark
    public Person fill() {
        people.fill(++customerId, person);
        return person;
    }
}
