package io.clientele.server.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed again when its source has changed, but not more often than now and then. */
final class Refreshed<V> {
    private final Clock clock;
    private final Duration atLeast;
    private final LongSupplier stamp;
    private final Supplier<V> compute;
    private @Nullable Computed<V> computed;

    /**
     * @param atLeast how long a value is kept in any case
     * @param stamp another number once the source has changed
     */
    Refreshed(Clock clock, Duration atLeast, LongSupplier stamp, Supplier<V> compute) {
        this.clock = clock;
        this.atLeast = atLeast;
        this.stamp = stamp;
        this.compute = compute;
    }

    private record Computed<V>(V value, long stamp, Instant at) {}

    synchronized V get() {
        Computed<V> last = computed;
        if (last == null || (clock.instant().isAfter(last.at.plus(atLeast)) && stamp.getAsLong() != last.stamp)) {
            // Before the value: what changes meanwhile is seen the next time.
            long before = stamp.getAsLong();
            last = new Computed<>(compute.get(), before, clock.instant());
            computed = last;
        }
        return last.value;
    }
}
