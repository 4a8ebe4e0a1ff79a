package io.clientele.generate;

/**
 * Which product is put into a basket: the one of popularity rank i with a weight of 1 / i^0.8, a skew as in many shops
 * (Zipf with an exponent below 1). Each product has its share of a table's slots, at least one.
 */
final class Popularity {
    private static final double EXPONENT = 0.8;

    private final short[] productOfSlot;
    private final int mask;

    /** @param productOfRank the products' indices, from the most popular to the least */
    Popularity(int[] productOfRank) {
        int products = productOfRank.length;
        int slots = Math.max(4096, Integer.highestOneBit(products * 16));
        this.productOfSlot = new short[slots];
        this.mask = slots - 1;
        double total = 0;
        for (int rank = 1; rank <= products; rank++) {
            total += weight(rank);
        }
        double below = 0;
        int slot = 0;
        for (int rank = 1; rank <= products; rank++) {
            below += weight(rank);
            int left = products - rank;
            int end = left == 0 ? slots : (int) Math.round(below / total * slots);
            end = Math.min(Math.max(end, slot + 1), slots - left);
            while (slot < end) {
                productOfSlot[slot++] = (short) productOfRank[rank - 1];
            }
        }
    }

    private static double weight(int rank) {
        return StrictMath.pow(rank, -EXPONENT);
    }

    int product(long bits) {
        return productOfSlot[(int) bits & mask];
    }
}
