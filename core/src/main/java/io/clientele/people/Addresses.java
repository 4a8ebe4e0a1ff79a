package io.clientele.people;

import io.clientele.random.Stream;
import io.clientele.text.Utf8Buffer;

/** Postal addresses on one line, each country's way. House numbers lean towards the start of the street. */
final class Addresses {
    private static final byte[][] BIS = {{' ', 'b', 'i', 's'}, {' ', 't', 'e', 'r'}};
    private static final byte[] APARTMENT = {' ', 'A', 'p', 't', ' '};

    private final PersonLocale locale;
    private final WordList streets;

    private Addresses(PersonLocale locale, WordList streets) {
        this.locale = locale;
        this.streets = streets;
    }

    static Addresses read(PersonLocale locale) {
        return new Addresses(locale, WordList.read(locale, "streets.txt"));
    }

    void append(City city, Stream stream, Utf8Buffer out) {
        int street = streets.draw(stream.nextLong());
        int postcode = city.postcode((int) stream.nextLong(city.postcodes()));
        long bits = stream.nextLong();
        switch (locale) {
            case EN_US -> american(street, city, postcode, bits, out);
            case PL_PL -> polish(street, city, postcode, bits, out);
            case DE_DE -> german(street, city, postcode, bits, out);
            case FR_FR -> french(street, city, postcode, bits, out);
        }
    }

    /** 1200 Maple Ave Apt 4, Springfield, IL 62704. */
    private void american(int street, City city, int postcode, long bits, Utf8Buffer out) {
        out.append(houseNumber(bits, 9000) + 99, ' ');
        streets.append(street, out);
        if ((bits & 7) == 0) {
            out.append(APARTMENT).append(1 + (bits >>> 3) % 40);
        }
        out.append(',').append(' ').append(city.name());
        out.append(',').append(' ').append(city.region()).append(' ');
        out.appendPadded(postcode, 5);
    }

    /** ul. Długa 7/12, 00-001 Warszawa. */
    private void polish(int street, City city, int postcode, long bits, Utf8Buffer out) {
        streets.append(street, out);
        out.append(' ').append(houseNumber(bits, 120));
        if ((bits & 1) == 0) {
            out.append('/').append(1 + (bits >>> 3) % 60);
        }
        out.append(',').append(' ').appendPadded(postcode / 1000, 2).append('-').appendPadded(postcode % 1000, 3);
        out.append(' ').append(city.name());
    }

    /** Hauptstraße 12a, 80331 München. */
    private void german(int street, City city, int postcode, long bits, Utf8Buffer out) {
        streets.append(street, out);
        out.append(' ').append(houseNumber(bits, 150));
        if ((bits & 15) == 0) {
            out.append((char) ('a' + (bits >>> 4) % 3));
        }
        out.append(',').append(' ').appendPadded(postcode, 5).append(' ').append(city.name());
    }

    /** 12 bis rue de la Paix, 75002 Paris. */
    private void french(int street, City city, int postcode, long bits, Utf8Buffer out) {
        out.append(houseNumber(bits, 180));
        if ((bits & 31) == 0) {
            out.append(BIS[(int) (bits >>> 5) & 1]);
        }
        out.append(' ');
        streets.append(street, out);
        out.append(',').append(' ').appendPadded(postcode, 5).append(' ').append(city.name());
    }

    /** From 1 to the highest number, with the density falling in a straight line to 0 (the smaller of two draws). */
    private static long houseNumber(long bits, int highest) {
        long one = ((bits >>> 44) * highest) >>> 20;
        long other = (((bits >>> 24) & 0xFFFFF) * highest) >>> 20;
        return 1 + Math.min(one, other);
    }
}
