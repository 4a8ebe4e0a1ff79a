package io.clientele.people;

/**
 * Draws an index with a given weight in constant time.
 *
 * <p>Walker's alias method in Vose's form (Vose, A Linear Algorithm for Generating Random Numbers with a Given
 * Distribution, IEEE Trans. Softw. Eng. 17(9), 1991). Probabilities are rounded to 2^-32.
 */
final class AliasTable {
    private static final double SCALE = 0x1p32;

    private final int size;
    private final long[] keep;
    private final int[] alias;

    private AliasTable(int size) {
        this.size = size;
        this.keep = new long[size];
        this.alias = new int[size];
    }

    /** @param weights positive, at least one */
    static AliasTable of(double[] weights) {
        int size = weights.length;
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        AliasTable table = new AliasTable(size);
        double[] share = new double[size];
        int[] queue = new int[size];
        int small = 0;
        int large = size;
        for (int i = 0; i < size; i++) {
            share[i] = weights[i] * size / total;
            table.alias[i] = i;
            queue[share[i] < 1 ? small++ : --large] = i;
        }
        while (small > 0 && large < size) {
            int poor = queue[--small];
            int rich = queue[large];
            table.keep[poor] = (long) (share[poor] * SCALE);
            table.alias[poor] = rich;
            share[rich] -= 1 - share[poor];
            if (share[rich] < 1) {
                large++;
                queue[small++] = rich;
            }
        }
        while (small > 0) {
            table.keep[queue[--small]] = (long) SCALE;
        }
        while (large < size) {
            table.keep[queue[large++]] = (long) SCALE;
        }
        return table;
    }

    int size() {
        return size;
    }

    /** @param bits 64 random bits */
    int draw(long bits) {
        int i = (int) (((bits >>> 32) * size) >>> 32);
        return (bits & 0xFFFFFFFFL) < keep[i] ? i : alias[i];
    }
}
