package io.clientele.people;

import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;

/**
 * E-mail addresses made of a name and the customer's id: {@code mary.smith17@example.com}. They are unique whatever the
 * seed and the locale, since the id ends the local part and nothing before it is a digit; and they reach nobody, since
 * RFC 2606 keeps the domains for examples.
 */
final class Emails {
    private static final byte[][] DOMAINS = {
        "@example.com".getBytes(StandardCharsets.US_ASCII),
        "@example.com".getBytes(StandardCharsets.US_ASCII),
        "@example.org".getBytes(StandardCharsets.US_ASCII),
        "@example.net".getBytes(StandardCharsets.US_ASCII)
    };

    private Emails() {}

    /** @param bits 64 random bits, of which 7 are used */
    static void append(long bits, byte[] given, byte[] family, long customerId, Utf8Buffer out) {
        int pattern = (int) (bits & 31);
        if (pattern < 13) {
            out.append(given).append('.').append(family);
        } else if (pattern < 18) {
            out.append(given).append(family);
        } else if (pattern < 23) {
            out.append(given, 0, 1).append(family);
        } else if (pattern < 27) {
            out.append(given).append('_').append(family);
        } else if (pattern < 29) {
            out.append(given, 0, 1).append('.').append(family);
        } else if (pattern < 31) {
            out.append(family).append('.').append(given);
        } else {
            out.append(given);
        }
        out.append(customerId).append(DOMAINS[(int) (bits >>> 5) & 3]);
    }
}
