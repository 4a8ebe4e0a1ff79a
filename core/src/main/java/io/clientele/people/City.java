package io.clientele.people;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A city with its postcodes and the phone areas that it has numbers in. */
final class City {
    private final byte[] name;
    private final byte[] region;
    private final int[] postcodeFrom;
    private final int[] postcodesUpTo;
    private final byte[][] phoneAreas;
    private final double weight;

    /**
     * @param postcodeFrom the first postcode of each range, as a number
     * @param postcodesUpTo how many postcodes there are up to the end of each range
     */
    private City(
            byte[] name, byte[] region, int[] postcodeFrom, int[] postcodesUpTo, byte[][] phoneAreas, double weight) {
        this.name = name;
        this.region = region;
        this.postcodeFrom = postcodeFrom;
        this.postcodesUpTo = postcodesUpTo;
        this.phoneAreas = phoneAreas;
        this.weight = weight;
    }

    /** Reads a line: name, region, postcodes such as {@code 60601-60626,60628}, phone areas with commas, weight. */
    static City parse(String line) {
        List<String> fields = Resources.split(line, '\t');
        List<String> ranges = Resources.split(fields.get(2), ',');
        int[] from = new int[ranges.size()];
        int[] upTo = new int[ranges.size()];
        int count = 0;
        for (int i = 0; i < from.length; i++) {
            String range = ranges.get(i);
            int dash = range.indexOf('-');
            from[i] = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? from[i] : Integer.parseInt(range.substring(dash + 1));
            count += last - from[i] + 1;
            upTo[i] = count;
        }
        return new City(
                utf8(fields.get(0)),
                utf8(fields.get(1)),
                from,
                upTo,
                areas(fields.get(3)),
                Double.parseDouble(fields.get(4)));
    }

    private static byte[][] areas(String field) {
        if (field.isEmpty()) {
            return new byte[0][];
        }
        List<String> areas = Resources.split(field, ',');
        byte[][] utf8 = new byte[areas.size()][];
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = utf8(areas.get(i));
        }
        return utf8;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] name() {
        return name;
    }

    /** The state or the like, as an address writes it. */
    byte[] region() {
        return region;
    }

    /** What stands for the city in phone numbers; nothing where the country has no number for fiction in that city. */
    byte[][] phoneAreas() {
        return phoneAreas;
    }

    double weight() {
        return weight;
    }

    /**
     * One of the city's postcodes as a number of five digits.
     *
     * @param nth from 0 to {@code postcodes()}, exclusive
     */
    int postcode(int nth) {
        int range = 0;
        while (nth >= postcodesUpTo[range]) {
            range++;
        }
        int before = range == 0 ? 0 : postcodesUpTo[range - 1];
        return postcodeFrom[range] + nth - before;
    }

    /** How many postcodes the city has. */
    int postcodes() {
        return postcodesUpTo[postcodesUpTo.length - 1];
    }
}
