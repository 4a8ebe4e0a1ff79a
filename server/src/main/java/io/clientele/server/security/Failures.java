package io.clientele.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts failures by a key, of the latest {@value #MAX_KEYS} keys. Not safe for several threads. */
final class Failures {
    static final int MAX_KEYS = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final int free;
    private final Duration longest;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MAX_KEYS;
        }
    };

    private record Count(int failures, Instant last) {}

    /**
     * @param free so many have no consequence
     * @param longest wait after the last failure
     */
    Failures(Clock clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
    }

    /** How long it is still to wait; zero for no longer. */
    Duration remaining(String key) {
        Count count = find(key);
        if (count == null || count.failures <= free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(clock.instant(), count.last.plus(wait(count.failures - free)));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private Duration wait(int beyond) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond - 1, 30));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    void add(String key) {
        Count count = find(key);
        counts.put(key, new Count(count == null ? 1 : count.failures + 1, clock.instant()));
    }

    void clear(String key) {
        counts.remove(key);
    }

    /** One of them was none. */
    void takeBack(String key) {
        Count count = find(key);
        if (count != null && count.failures > 1) {
            counts.put(key, new Count(count.failures - 1, count.last));
        } else {
            counts.remove(key);
        }
    }

    int size() {
        return counts.size();
    }

    private @Nullable Count find(String key) {
        Count count = counts.get(key);
        if (count != null && count.last.plus(FORGOTTEN_AFTER).isBefore(clock.instant())) {
            counts.remove(key);
            return null;
        }
        return count;
    }
}
