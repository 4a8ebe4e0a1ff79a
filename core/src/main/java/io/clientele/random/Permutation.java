package io.clientele.random;

/**
 * A pseudo-random permutation of 0 … size−1, computed for any element in constant time and memory.
 *
 * <p>A Feistel network of eight rounds over the smallest even number of bits that holds the size, walked along its cycle until the
 * result is below the size (Black &amp; Rogaway, Ciphers with Arbitrary Finite Domains, CT-RSA 2002). The domain is at
 * most four times the size, so that it takes four walks at most on average.
 */
public final class Permutation {
    private static final int ROUNDS = 8;

    private final long size;
    private final int halfBits;
    private final long halfMask;
    private final long[] roundKeys = new long[ROUNDS];

    private Permutation(long size, Stream keys) {
        this.size = size;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
        this.halfBits = Math.max(1, (bits + 1) / 2);
        this.halfMask = (1L << halfBits) - 1;
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
        if (element < 0 || element >= size) {
            throw new IllegalArgumentException("element is " + element + ", but must be 0 to " + (size - 1));
        }
        long value = element;
        do {
            value = encrypt(value);
        } while (value >= size);
        return value;
    }

    private long encrypt(long value) {
        long left = value >>> halfBits;
        long right = value & halfMask;
        for (long key : roundKeys) {
            long next = left ^ (Stream.mix(right + key) & halfMask);
            left = right;
            right = next;
        }
        return (left << halfBits) | right;
    }
}
