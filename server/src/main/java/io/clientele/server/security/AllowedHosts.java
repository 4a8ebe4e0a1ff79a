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
    private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "::1"));

    AllowedHosts(ServerSettings settings) {
        names.add(normal(settings.host()));
        settings.allowedHosts().forEach(name -> names.add(normal(name)));
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
