package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final HandClock clock = new HandClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void letsFiveFailuresPassAndDoublesTheWaitAfterEachFurtherOne() {
        for (int failure = 1; failure <= 6; failure++) {
            assertThat(throttle.begin("ann", "192.0.2.1"))
                    .as("attempt %d", failure)
                    .isZero();
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(throttle.begin("ann", "192.0.2.1")).hasSeconds(seconds);
            clock.forward(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(throttle.begin("ann", "192.0.2.1")).hasMillis(1);
            clock.forward(Duration.ofMillis(1));
            assertThat(throttle.begin("ann", "192.0.2.1")).isZero();
        }
    }

    @Test
    void countsAnAccountFromAllAddressesAndInAnyCase() {
        for (int i = 1; i <= 6; i++) {
            throttle.begin(i % 2 == 0 ? "ANN" : "ann", "192.0.2." + i);
        }

        assertThat(throttle.begin("Ann", "198.51.100.1")).isPositive();
        assertThat(throttle.begin("bob", "198.51.100.1")).isZero();
    }

    @Test
    void countsAnAddressOverAllAccounts() {
        for (int i = 1; i <= 21; i++) {
            assertThat(throttle.begin("user" + i, "192.0.2.1")).isZero();
        }

        assertThat(throttle.begin("ann", "192.0.2.1")).isPositive();
        assertThat(throttle.begin("ann", "192.0.2.2")).isZero();
    }

    @Test
    void takesANetworkOfIpv6ForOneAddress() {
        for (int i = 1; i <= 21; i++) {
            throttle.begin("user" + i, "2001:db8:1:2::" + Integer.toHexString(i));
        }

        assertThat(throttle.begin("ann", "2001:db8:1:2:ffff::1")).isPositive();
        assertThat(throttle.begin("ann", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void forgetsAUsersFailuresAfterASuccessButNotTheAddresss() {
        for (int i = 1; i <= 19; i++) {
            throttle.begin("user" + i, "192.0.2.1");
        }
        for (int i = 1; i <= 10; i++) {
            assertThat(throttle.begin("ann", "192.0.2.1")).isZero();
            throttle.succeeded("ann", "192.0.2.1");
        }

        throttle.begin("bob", "192.0.2.1");
        throttle.begin("bob", "192.0.2.1");
        assertThat(throttle.begin("bob", "192.0.2.1")).isPositive();
    }

    @Test
    void forgetsAllAfterAnHour() {
        for (int i = 1; i <= 6; i++) {
            throttle.begin("ann", "192.0.2.1");
        }
        clock.forward(Duration.ofHours(1).plusSeconds(1));

        for (int i = 1; i <= 6; i++) {
            assertThat(throttle.begin("ann", "192.0.2.1")).isZero();
        }
    }

    @Test
    void keepsABoundedNumberOfNames() {
        Failures failures = new Failures(clock, 0, Duration.ofMinutes(1));
        for (int i = 0; i < 3 * Failures.MAX_KEYS; i++) {
            failures.add("name" + i);
        }

        assertThat(failures.size()).isEqualTo(Failures.MAX_KEYS);
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void forward(Duration duration) {
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
            throw new UnsupportedOperationException();
        }
    }
}
