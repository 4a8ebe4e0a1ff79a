package io.clientele.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefreshedTest {
    private final AtomicLong stamp = new AtomicLong();
    private final AtomicInteger computed = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private final Refreshed<Integer> refreshed =
            new Refreshed<>(clock, Duration.ofMinutes(1), stamp::get, computed::incrementAndGet);

    @Test
    void isComputedOnceWhileTheSourceIsTheSame() {
        assertThat(refreshed.get()).isEqualTo(1);
        clock.pass(Duration.ofDays(1));
        assertThat(refreshed.get()).isEqualTo(1);
    }

    @Test
    void isComputedAgainAfterAChangeButNotAtOnce() {
        assertThat(refreshed.get()).isEqualTo(1);
        stamp.incrementAndGet();
        assertThat(refreshed.get()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(61));
        assertThat(refreshed.get()).isEqualTo(2);
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
