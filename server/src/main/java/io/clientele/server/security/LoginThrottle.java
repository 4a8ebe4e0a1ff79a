package io.clientele.server.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow, for one account from anywhere and for one address with any accounts. A few failures are
 * free; each further one doubles the time until the next attempt is looked at. An account is never shut for longer than a
 * minute, since whoever knows its name could keep its owner out.
 */
@Component
final class LoginThrottle {
    private final Failures ofUsers;
    private final Failures ofAddresses;

    LoginThrottle(Clock clock) {
        ofUsers = new Failures(clock, 5, Duration.ofMinutes(1));
        ofAddresses = new Failures(clock, 20, Duration.ofMinutes(15));
    }

    /**
     * Begins an attempt, which counts as failed until {@link #succeeded} is called: many at once count as many.
     *
     * @return how long to wait first; zero if the attempt may go on
     */
    synchronized Duration begin(String username, String address) {
        String name = key(username);
        String network = ClientNetwork.of(address);
        Duration byUser = ofUsers.remaining(name);
        Duration byAddress = ofAddresses.remaining(network);
        Duration longer = byUser.compareTo(byAddress) >= 0 ? byUser : byAddress;
        if (longer.isZero()) {
            ofUsers.add(name);
            ofAddresses.add(network);
        }
        return longer;
    }

    /** Forgets the user's failures. The address keeps its others: it may have an account of its own and guess at others'. */
    synchronized void succeeded(String username, String address) {
        ofUsers.clear(key(username));
        ofAddresses.takeBack(ClientNetwork.of(address));
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
