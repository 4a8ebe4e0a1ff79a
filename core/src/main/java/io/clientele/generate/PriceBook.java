package io.clientele.generate;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The catalogue's prices in the two orders that baskets need: every product × quantity by its value, and the sums of
 * two such lines of different products by theirs, so that the line or the pair closest to a target is one search away.
 *
 * <p>Products are known by their index, from 0.
 */
final class PriceBook {
    /** Few people buy more of one thing; the closing pair may, since after it nothing makes up for what is missed. */
    static final int MOST_PIECES = 4;

    private static final int MOST_PIECES_IN_PAIR = 8;
    private static final int MOST_PRODUCTS_IN_PAIRS = 24;
    private static final int LINE_GUIDE_BITS = 11;
    private static final int PAIR_GUIDE_BITS = 13;

    private final long[] priceCents;
    private final double[] piecesPerCent;
    private final int cheapest;
    private final int dearest;

    private final long[] lineCents;
    private final int[] lineOf;
    private final int[] guide;
    private final int guideShift;

    private final int[] pairProducts;
    private final long[] pairCents;
    private final int[] pairLines;
    private final int[] pairGuide;
    private final int pairGuideShift;

    /** @param priceCents positive prices of 1 to 10,000 products */
    PriceBook(long[] priceCents) {
        this.priceCents = priceCents.clone();
        int products = priceCents.length;
        this.piecesPerCent = new double[products];
        int low = 0;
        int high = 0;
        for (int product = 0; product < products; product++) {
            piecesPerCent[product] = 1.0 / priceCents[product];
            low = priceCents[product] < priceCents[low] ? product : low;
            high = priceCents[product] > priceCents[high] ? product : high;
        }
        this.cheapest = low;
        this.dearest = high;

        long[] lines = new long[products * MOST_PIECES];
        for (int i = 0; i < lines.length; i++) {
            long cents = (1 + i % MOST_PIECES) * priceCents[i / MOST_PIECES];
            lines[i] = (cents << 20) | i;
        }
        Arrays.sort(lines);
        this.lineCents = new long[lines.length];
        this.lineOf = new int[lines.length];
        for (int i = 0; i < lines.length; i++) {
            lineCents[i] = lines[i] >> 20;
            lineOf[i] = (int) (lines[i] & 0xFFFFF);
        }
        this.guideShift = guideShift(lineCents, LINE_GUIDE_BITS);
        this.guide = guide(lineCents, guideShift);

        this.pairProducts = productsInPairs();
        long[] pairs = sortedPairs();
        this.pairCents = new long[pairs.length];
        this.pairLines = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            pairCents[i] = pairs[i] >> 16;
            pairLines[i] = (int) (pairs[i] & 0xFFFF);
        }
        this.pairGuideShift = guideShift(pairCents, PAIR_GUIDE_BITS);
        this.pairGuide = guide(pairCents, pairGuideShift);
    }

    /** By how many bits to shift an amount so that the largest has no more than so many. */
    private static int guideShift(long[] rising, int bits) {
        long most = rising.length == 0 ? 0 : rising[rising.length - 1];
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most) - bits);
    }

    /** For each shifted amount the first place that is worth at least as much. */
    private static int[] guide(long[] rising, int shift) {
        int[] guide = new int[rising.length == 0 ? 0 : (int) (rising[rising.length - 1] >> shift) + 1];
        for (int bucket = 0, at = 0; bucket < guide.length; bucket++) {
            while (rising[at] < (long) bucket << shift) {
                at++;
            }
            guide[bucket] = at;
        }
        return guide;
    }

    /** All products of a small catalogue; of a large one some, evenly from the cheapest to the dearest. */
    private int[] productsInPairs() {
        Integer[] byPrice = new Integer[priceCents.length];
        Arrays.setAll(byPrice, i -> i);
        Arrays.sort(byPrice, Comparator.comparingLong(product -> priceCents[product]));
        int count = Math.min(byPrice.length, MOST_PRODUCTS_IN_PAIRS);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = byPrice[(int) ((i + 0.5) * byPrice.length / count)];
        }
        return chosen;
    }

    /** The sums of pairs in rising order, each in front of its two lines' numbers in eight bits each. */
    private long[] sortedPairs() {
        int products = pairProducts.length;
        int lines = products * MOST_PIECES_IN_PAIR;
        long[] pairs = new long[products * (products - 1) / 2 * MOST_PIECES_IN_PAIR * MOST_PIECES_IN_PAIR];
        int count = 0;
        for (int first = 0; first < lines; first++) {
            int nextProduct = first - first % MOST_PIECES_IN_PAIR + MOST_PIECES_IN_PAIR;
            for (int second = nextProduct; second < lines; second++) {
                long sum = pairLineCents(first) + pairLineCents(second);
                pairs[count++] = (sum << 16) | ((long) first << 8) | second;
            }
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private long pairLineCents(int line) {
        return (1 + line % MOST_PIECES_IN_PAIR) * priceCents[pairProducts[line / MOST_PIECES_IN_PAIR]];
    }

    int products() {
        return priceCents.length;
    }

    long priceCents(int product) {
        return priceCents[product];
    }

    int cheapest() {
        return cheapest;
    }

    int dearest() {
        return dearest;
    }

    long cheapestCents() {
        return priceCents[cheapest];
    }

    /** How many pieces of the product come closest to the amount, in whole numbers; 0 is possible. */
    int piecesClosestTo(long cents, int product) {
        return (int) Math.min(Integer.MAX_VALUE, (long) (cents * piecesPerCent[product] + 0.5));
    }

    /** How many lines (product × quantity) there are to choose from. */
    int lines() {
        return lineCents.length;
    }

    /** The first line, in rising order of value, that is worth at least so much; {@link #lines} if none is. */
    int firstLineFrom(long cents) {
        if (cents > lineCents[lineCents.length - 1]) {
            return lineCents.length;
        }
        int line = cents <= 0 ? 0 : guide[(int) (cents >> guideShift)];
        while (lineCents[line] < cents) {
            line++;
        }
        return line;
    }

    long lineCents(int line) {
        return lineCents[line];
    }

    int lineProduct(int line) {
        return lineOf[line] / MOST_PIECES;
    }

    int lineQuantity(int line) {
        return 1 + lineOf[line] % MOST_PIECES;
    }

    int pairs() {
        return pairCents.length;
    }

    /** A pair that is worth so much, or else the first, in rising order of its sum, that is worth more; {@link #pairs} if none is. */
    int firstPairFrom(long cents) {
        int pairs = pairCents.length;
        if (pairs == 0 || cents > pairCents[pairs - 1]) {
            return pairs;
        }
        int pair = cents <= 0 ? 0 : pairGuide[(int) (cents >> pairGuideShift)];
        while (pairCents[pair] < cents) {
            pair++;
        }
        boolean several = pair + 1 < pairs && pairCents[pair] == cents && pairCents[pair + 1] == cents;
        // Which of several has always been this search's choice, and the data depend on it.
        return several ? Arrays.binarySearch(pairCents, cents) : pair;
    }

    long pairCents(int pair) {
        return pairCents[pair];
    }

    /** @param second whether the pair's second line is meant */
    int pairProduct(int pair, boolean second) {
        return pairProducts[pairLine(pair, second) / MOST_PIECES_IN_PAIR];
    }

    int pairQuantity(int pair, boolean second) {
        return 1 + pairLine(pair, second) % MOST_PIECES_IN_PAIR;
    }

    private int pairLine(int pair, boolean second) {
        return second ? pairLines[pair] & 0xFF : pairLines[pair] >> 8;
    }
}
