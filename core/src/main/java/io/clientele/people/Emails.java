package io.clientele.people;

import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * E-mail addresses made of a name and the customer's id: {@code mary.smith17@example.com}. They are unique whatever the
 * seed and the locale, since the id ends the local part and nothing before it is a digit; and they reach nobody, since
 * RFC 2606 keeps the domains for examples.
 */
final class Emails {
    private static final String DOMAIN = "@example.com";

    /** All of one length. */
    private static final byte[][] DOMAINS = {
        domain(DOMAIN), domain(DOMAIN), domain("@example.org"), domain("@example.net")
    };

    /** Of the patterns that begin with the given name or its initial: 13 with a dot, 10 with nothing, 4 with _, 2 with a dot. */
    private static final byte[] SEPARATOR = new byte[29];

    private static final boolean[] INITIAL = new boolean[29];

    static {
        Arrays.fill(SEPARATOR, 0, 13, (byte) '.');
        Arrays.fill(SEPARATOR, 23, 27, (byte) '_');
        Arrays.fill(SEPARATOR, 27, 29, (byte) '.');
        Arrays.fill(INITIAL, 18, 23, true);
        Arrays.fill(INITIAL, 27, 29, true);
    }

    private Emails() {}

    private static byte[] domain(String domain) {
        return Arrays.copyOf(domain.getBytes(StandardCharsets.US_ASCII), domain.length() + Utf8Buffer.SPARE);
    }

    /**
     * @param bits 64 random bits, of which the lowest 7 are used
     */
    static void append(
            long bits,
            Spellings given,
            int givenIndex,
            Spellings family,
            int familyIndex,
            long customerId,
            Utf8Buffer out) {
        int pattern = (int) (bits & 31);
        if (pattern < 29) {
            given.append(givenIndex, INITIAL[pattern] ? 1 : Integer.MAX_VALUE, out);
            out.appendBytes(SEPARATOR[pattern], SEPARATOR[pattern] == 0 ? 0 : 1);
            family.append(familyIndex, out);
        } else if (pattern < 31) {
            family.append(familyIndex, out);
            out.append('.');
            given.append(givenIndex, out);
        } else {
            given.append(givenIndex, out);
        }
        out.append(customerId).appendShort(DOMAINS[(int) (bits >>> 5) & 3], 0, DOMAIN.length());
    }
}
