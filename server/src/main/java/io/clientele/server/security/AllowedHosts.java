package io.clientele.server.security;

import io.clientele.server.ServerSettings;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which the server answers, with any port. A page of another site may point a name of its own at this
 * machine's loopback address (DNS rebinding); its requests then come with that name.
 */
final class AllowedHosts {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private final Set<String> names = new TreeSet<>(LOOPBACK);

    AllowedHosts(ServerSettings settings) {
        names.add(normal(settings.host()));
        settings.allowedHosts().forEach(name -> names.add(normal(name)));
    }

    /** Whether a name is one by which only this machine reaches itself. */
    static boolean isLoopback(String host) {
        return LOOPBACK.contains(normal(host));
    }

    /** @param host a name or an address, an IPv6 one with or without brackets */
    boolean contains(String host) {
        return names.contains(normal(host));
    }

    /** Small letters, no brackets, no dot for the root at the end. */
    private static String normal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
