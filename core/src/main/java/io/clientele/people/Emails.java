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

    /**
     * @param bits 64 random bits, of which the lowest 7 are used
     * @param name the given name, which ends at {@code givenEnd}, and the family name, from {@code familyStart} to the end
     */
    static void append(long bits, Utf8Buffer name, int givenEnd, int familyStart, long customerId, Utf8Buffer out) {
        byte[] utf8 = name.array();
        int end = name.length();
        int pattern = (int) (bits & 31);
        if (pattern < 13) {
            Ascii.append(utf8, 0, givenEnd, out);
            out.append('.');
            Ascii.append(utf8, familyStart, end, out);
        } else if (pattern < 18) {
            Ascii.append(utf8, 0, givenEnd, out);
            Ascii.append(utf8, familyStart, end, out);
        } else if (pattern < 23) {
            out.append(Ascii.first(utf8, 0));
            Ascii.append(utf8, familyStart, end, out);
        } else if (pattern < 27) {
            Ascii.append(utf8, 0, givenEnd, out);
            out.append('_');
            Ascii.append(utf8, familyStart, end, out);
        } else if (pattern < 29) {
            out.append(Ascii.first(utf8, 0)).append('.');
            Ascii.append(utf8, familyStart, end, out);
        } else if (pattern < 31) {
            Ascii.append(utf8, familyStart, end, out);
            out.append('.');
            Ascii.append(utf8, 0, givenEnd, out);
        } else {
            Ascii.append(utf8, 0, givenEnd, out);
        }
        out.append(customerId).append(DOMAINS[(int) (bits >>> 5) & 3]);
    }
}
