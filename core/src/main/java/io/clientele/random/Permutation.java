package io.clientele.random;

/**
 * A pseudo-random permutation of 0 … size−1, computed for any element in constant time and memory.
 *
 * <p>A Feistel network of six rounds over the number of bits that holds the size, walked along its cycle until the
 * result is below the size (Black &amp; Rogaway, Ciphers with Arbitrary Finite Domains, CT-RSA 2002). The domain is less
 * than twice the size, so that it takes two walks at most on average. With an odd number of bits one half is a bit
 * longer.
 */
public final class Permutation {
    private static final int ROUNDS = 6;

    private final long size;
    private final int rightBits;
    private final long leftMask;
    private final long rightMask;
    private final long[] roundKeys = new long[ROUNDS];

    private Permutation(long size, Stream keys) {
        this.size = size;
        int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
        this.rightBits = bits / 2;
        this.leftMask = (1L << (bits - rightBits)) - 1;
        this.rightMask = (1L << rightBits) - 1;
        for (int round = 0; round < ROUNDS; round++) {
            roundKeys[round] = keys.nextLong();
        }
    }

    /**
     * @param size 1 … 2^40
     * @param index tells the permutations of one seed and purpose apart
     * @throws IllegalArgumentException if the size is out of range
     */
    public static Permutation of(long size, long seed, Purpose purpose, long index) {
        if (size < 1 || size > 1L << 40) {
            throw new IllegalArgumentException("size is " + size + ", but must be 1 to 2^40");
        }
        return new Permutation(size, Stream.of(seed, purpose).at(index));
    }

    public long size() {
        return size;
    }

    /**
     * Where the element goes.
     *
     * @param element 0 … size−1
     * @throws IllegalArgumentException if it is outside: the walk would not end
     */
    public long apply(long element) {
        requireInside(element);
        long value = element;
        do {
            value = encrypt(value);
        } while (value >= size);
        return value;
    }

    /**
     * Where several elements go. The rounds of one element wait for each other; those of several don't, so that many at once take
     * a third of the time.
     *
     * @param elements each 0 … size−1; overwritten
     * @param scratch of at least {@code to} elements, overwritten
     * @throws IllegalArgumentException if an element is outside
     */
    public void apply(long[] elements, int from, int to, int[] scratch) {
        for (int i = from; i < to; i++) {
            requireInside(elements[i]);
        }
        int outside = 0;
        for (int i = from; i < to; i++) {
            long value = encrypt(elements[i]);
            elements[i] = value;
            scratch[outside] = i;
            outside += isOutside(value);
        }
        while (outside > 0) {
            int walkers = outside;
            outside = 0;
            for (int walker = 0; walker < walkers; walker++) {
                int i = scratch[walker];
                long value = encrypt(elements[i]);
                elements[i] = value;
                scratch[outside] = i;
                outside += isOutside(value);
            }
        }
    }

    /** 1 or 0, without a branch that can't be foretold. */
    private int isOutside(long value) {
        return (int) ((size - 1 - value) >>> 63);
    }

    private void requireInside(long element) {
        if (element < 0 || element >= size) {
            throw new IllegalArgumentException("element is " + element + ", but must be 0 to " + (size - 1));
        }
    }

    private long encrypt(long value) {
        long left = value >>> rightBits;
        long right = value & rightMask;
        for (int round = 0; round < ROUNDS; round += 2) {
            left ^= scramble(right + roundKeys[round]) & leftMask;
            right ^= scramble(left + roundKeys[round + 1]) & rightMask;
        }
        return (left << rightBits) | right;
    }

    /** The high half, into which two multiplications have mixed all bits. */
    private static long scramble(long value) {
        long mixed = value * 0xBF58476D1CE4E5B9L;
        return ((mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL) >>> 32;
    }
}
