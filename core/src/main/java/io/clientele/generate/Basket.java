package io.clientele.generate;

import io.clientele.random.Stream;

/**
 * Fills an order with lines of distinct products at catalogue prices, so that its total comes as close to a target as
 * whole pieces allow.
 *
 * <p>All lines but the last are popular products in small quantities, each for about an equal share of what is left.
 * The last line is the closest product × quantity. A customer's last basket closes with the closest pair of lines
 * instead: what one basket misses, the next makes up for, but after the last there is none.
 */
final class Basket {
    /** Of 256 baskets, how many have at most 1, 2, 3, 4 lines; the rest have 5. */
    private static final int[] LINES_OF_256 = {77, 149, 200, 233};

    private static final int MOST_FREE_PIECES = 4;
    private static final int TRIES = 3;

    /** How far from the closest line or pair to look for one whose products are not in the basket yet. */
    private static final int NEIGHBOURS = 24;

    private final PriceBook prices;
    private final Popularity popularity;
    private final long firstProductId;
    private final boolean bitsAreExact;

    /** The order's first line, and one bit for each product in the basket, six bits of its index deep. */
    private int begin;

    private long held;

    Basket(PriceBook prices, Popularity popularity, long firstProductId) {
        this.prices = prices;
        this.popularity = popularity;
        this.firstProductId = firstProductId;
        this.bitsAreExact = prices.products() <= Long.SIZE;
    }

    /**
     * Appends an order's lines to the history.
     *
     * @param targetCents what the lines are to sum up to; may be too little for any product
     * @param closing whether it is the customer's last basket
     * @return the sum of the lines, in cents
     */
    long fill(long targetCents, boolean closing, Stream stream, PurchaseHistory history) {
        begin = history.lines;
        held = 0;
        history.ensureLines(begin + 8);
        long bits = stream.nextLong();
        int wanted = Math.min(linesWanted((int) bits & 0xFF), prices.products());
        long left = targetCents - addMoreThanAnyLine(targetCents, closing, history);
        int lastLines = closing ? 2 : 1;
        for (int open = wanted; open > lastLines; open--) {
            long most = left - (open - 1) * prices.cheapestCents();
            int product = popularProduct(stream, most, history);
            if (product < 0) {
                break;
            }
            bits >>>= 8;
            int share = prices.piecesClosestTo(left / open, product);
            int pieces = Math.max(1, Math.min(share, 1 + (int) (bits & (MOST_FREE_PIECES - 1))));
            left -= add(product, pieces, history);
        }
        left -= closing ? closeWithPair(left, history) : addClosestLine(left, history);
        return targetCents - left;
    }

    private static int linesWanted(int random) {
        int lines = 1;
        for (int below : LINES_OF_256) {
            lines += random >= below ? 1 : 0;
        }
        return lines;
    }

    /** A product that costs no more than this and is not in the basket yet, or -1. */
    private int popularProduct(Stream stream, long mostCents, PurchaseHistory history) {
        for (int i = 0; i < TRIES; i++) {
            int product = popularity.product(stream.nextLong());
            if (prices.priceCents(product) <= mostCents && !holds(product, history)) {
                return product;
            }
        }
        return -1;
    }

    /** Where a spend is out of the price list's reach: as many of the dearest product as bring the rest into it. */
    private long addMoreThanAnyLine(long left, boolean closing, PurchaseHistory history) {
        long reach = closing && prices.pairs() > 0
                ? prices.pairCents(prices.pairs() - 1)
                : prices.lineCents(prices.lines() - 1);
        if (left <= reach) {
            return 0;
        }
        int product = prices.dearest();
        long forOthers = prices.products() == 1 ? 0 : reach / 2;
        return add(product, Math.max(1, prices.piecesClosestTo(left - forOthers, product)), history);
    }

    private long addClosestLine(long left, PurchaseHistory history) {
        int line = closestLine(left, history);
        if (line >= 0) {
            // Nothing at all comes closer to the target than the line would: then the basket is full, unless it is
            // empty.
            boolean empty = history.lines == begin;
            if (empty || Math.abs(prices.lineCents(line) - left) < Math.abs(left)) {
                return add(prices.lineProduct(line), prices.lineQuantity(line), history);
            }
        }
        return 0;
    }

    private int closestLine(long cents, PurchaseHistory history) {
        int above = prices.firstLineFrom(cents);
        int below = above - 1;
        for (int i = 0; i < NEIGHBOURS; i++) {
            boolean upwards = below < 0
                    || (above < prices.lines() && prices.lineCents(above) - cents <= cents - prices.lineCents(below));
            int line = upwards ? above++ : below--;
            if (line >= prices.lines()) {
                return -1;
            }
            if (!holds(prices.lineProduct(line), history)) {
                return line;
            }
        }
        return -1;
    }

    private long closeWithPair(long left, PurchaseHistory history) {
        int pair = closestPair(left, history);
        int line = closestLine(left, history);
        boolean lineIsCloser = pair < 0
                || (line >= 0 && Math.abs(prices.lineCents(line) - left) <= Math.abs(prices.pairCents(pair) - left));
        if (lineIsCloser || Math.abs(prices.pairCents(pair) - left) >= Math.abs(left)) {
            return addClosestLine(left, history);
        }
        return add(prices.pairProduct(pair, false), prices.pairQuantity(pair, false), history)
                + add(prices.pairProduct(pair, true), prices.pairQuantity(pair, true), history);
    }

    private int closestPair(long cents, PurchaseHistory history) {
        int above = prices.firstPairFrom(cents);
        int below = above - 1;
        for (int i = 0; i < NEIGHBOURS; i++) {
            boolean upwards = below < 0
                    || (above < prices.pairs() && prices.pairCents(above) - cents <= cents - prices.pairCents(below));
            int pair = upwards ? above++ : below--;
            if (pair >= prices.pairs()) {
                return -1;
            }
            if (!holds(prices.pairProduct(pair, false), history) && !holds(prices.pairProduct(pair, true), history)) {
                return pair;
            }
        }
        return -1;
    }

    /** The bits alone answer for up to 64 products. */
    private boolean holds(int product, PurchaseHistory history) {
        return ((held >>> product) & 1) != 0 && (bitsAreExact || holdsLine(product, history));
    }

    private boolean holdsLine(int product, PurchaseHistory history) {
        int id = (int) (firstProductId + product);
        for (int line = begin; line < history.lines; line++) {
            if (history.productId[line] == id) {
                return true;
            }
        }
        return false;
    }

    private long add(int product, int pieces, PurchaseHistory history) {
        held |= 1L << product;
        int line = history.lines++;
        long price = prices.priceCents(product);
        history.productId[line] = (int) (firstProductId + product);
        history.quantity[line] = pieces;
        history.unitPriceCents[line] = price;
        return pieces * price;
    }
}
