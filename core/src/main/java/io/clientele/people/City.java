package io.clientele.people;

import io.clientele.text.Utf8Buffer;
import java.util.Arrays;

/** A city with its postcodes and the phone areas that it has numbers in. */
final class City {
    private final Utf8Buffer name;
    private final Utf8Buffer region;
    private final int[] postcodes;
    private final byte[][] phoneAreas;
    private final int weight;

    private City(byte[] name, byte[] region, int[] postcodeRanges, byte[][] phoneAreas, int weight) {
        this.name = new Utf8Buffer(64).append(name);
        this.region = new Utf8Buffer(64).append(region);
        this.postcodes = each(postcodeRanges);
        this.phoneAreas = phoneAreas;
        this.weight = weight;
    }

    /** Reads a line: name, region, postcodes such as {@code 60601-60626,60628}, phone areas with commas, weight. */
    static City parse(Lines line) {
        byte[] name = line.field('\t');
        byte[] region = line.field('\t');
        int[] ranges = new int[8];
        int count = 0;
        do {
            if (count == ranges.length) {
                ranges = Arrays.copyOf(ranges, count * 2);
            }
            int first = line.number();
            ranges[count++] = first;
            ranges[count++] = line.skip('-') ? line.number() : first;
        } while (line.skip(','));
        line.skip('\t');
        byte[][] areas = areas(line.field('\t'));
        return new City(name, region, Arrays.copyOf(ranges, count), areas, line.number());
    }

    private static byte[][] areas(byte[] field) {
        byte[][] areas = new byte[field.length][];
        int count = 0;
        int from = 0;
        for (int i = 0; i <= field.length && field.length > 0; i++) {
            if (i == field.length || field[i] == ',') {
                areas[count++] = Arrays.copyOfRange(field, from, i);
                from = i + 1;
            }
        }
        return Arrays.copyOf(areas, count);
    }

    /** Not to be changed. */
    Utf8Buffer name() {
        return name;
    }

    /** The state or the like, as an address writes it. Not to be changed. */
    Utf8Buffer region() {
        return region;
    }

    /** What stands for the city in phone numbers; nothing where the country has no number for fiction in that city. */
    byte[][] phoneAreas() {
        return phoneAreas;
    }

    /** Inhabitants in thousands. */
    int weight() {
        return weight;
    }

    /** How many postcodes the city has. */
    int postcodes() {
        return postcodes.length;
    }

    /** All of them, since looking through the ranges for each person takes longer than all else about an address. */
    private static int[] each(int[] ranges) {
        int count = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            count += ranges[i + 1] - ranges[i] + 1;
        }
        int[] each = new int[count];
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            for (int postcode = ranges[i]; postcode <= ranges[i + 1]; postcode++) {
                each[next++] = postcode;
            }
        }
        return each;
    }

    /**
     * One of the city's postcodes as a number of five digits.
     *
     * @param nth from 0 to {@code postcodes()}, exclusive
     */
    int postcode(int nth) {
        return postcodes[nth];
    }
}
