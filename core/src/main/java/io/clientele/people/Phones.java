package io.clientele.people;

import io.clientele.random.Stream;
import io.clientele.text.Utf8Buffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers from ranges that are reserved for fiction or, where a country has reserved none, not assigned. The
 * ranges are in {@code phones.txt} of each locale, with their source: in a pattern, {@code #} is any digit and
 * {@code @} the city's phone area.
 */
final class Phones {
    /** Of a city with numbers for both, this share (in sixteenths) has a mobile phone. */
    private static final int MOBILE_SIXTEENTHS = 10;

    private static final byte[] NO_AREA = {};

    private final @Nullable PhonePattern landline;
    private final PhonePattern[] mobile;
    private final @Nullable AliasTable mobileTable;

    private Phones(@Nullable PhonePattern landline, PhonePattern[] mobile) {
        this.landline = landline;
        this.mobile = mobile;
        this.mobileTable = mobile.length == 0 ? null : AliasTable.of(capacities(mobile));
    }

    /** Reads lines {@code landline TAB pattern} (at most one) and {@code mobile TAB pattern}. */
    static Phones read(PersonLocale locale) {
        PhonePattern landline = null;
        List<PhonePattern> mobile = new ArrayList<>();
        Lines lines = Lines.of(locale, "phones.txt");
        while (lines.next()) {
            boolean fixed = lines.peek() == 'l';
            lines.field('\t');
            PhonePattern pattern = PhonePattern.of(lines.field('\t'));
            if (fixed) {
                landline = pattern;
            } else {
                mobile.add(pattern);
            }
        }
        return new Phones(landline, mobile.toArray(new PhonePattern[0]));
    }

    /** How many numbers each pattern stands for, so that each number is as likely as any other. */
    private static double[] capacities(PhonePattern[] patterns) {
        double[] capacities = new double[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            capacities[i] = patterns[i].capacity();
        }
        return capacities;
    }

    /** Appends a number that fits the city. */
    void append(City city, Stream stream, Utf8Buffer out) {
        byte[][] areas = city.phoneAreas();
        long bits = stream.nextLong();
        long choice = stream.nextLong();
        boolean fixed = landline != null && areas.length > 0;
        if (mobileTable != null && (!fixed || (bits & 15) < MOBILE_SIXTEENTHS)) {
            mobile[mobileTable.draw(choice)].append(NO_AREA, bits >>> 8, out);
        } else if (landline != null) {
            landline.append(areas[(int) Long.remainderUnsigned(choice, areas.length)], bits >>> 8, out);
        }
    }
}
