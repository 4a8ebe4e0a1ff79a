package io.clientele.random;

/**
 * A stream of random numbers that belongs to one (seed, purpose, index), whatever was drawn from any other stream.
 * One object is pointed at one index after the other; it allocates nothing.
 *
 * <p>The generator is SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). A
 * stream's start is the index put through the same finaliser together with a key of the seed and the purpose, so that
 * neighbouring indices, seeds and purposes start at unrelated points of the 2^64 cycle. (Starts of the form seed + index
 * would make one customer's second draw another one's first.)
 */
public final class Stream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long key;
    private long state;

    private Stream(long key) {
        this.key = key;
    }

    /** The streams of a seed and a purpose; {@link #at} chooses one. It stands at index 0. */
    public static Stream of(long seed, Purpose purpose) {
        long key = mix(mix(seed + GOLDEN_GAMMA) ^ (purpose.constant() * 0xD1342543DE82EF95L));
        return new Stream(key).at(0);
    }

    /** Goes to the start of the index's stream. */
    public Stream at(long index) {
        state = mix(key + mix(index * 0xAF251AF3B0F025B5L + GOLDEN_GAMMA));
        return this;
    }

    /** The next 64 bits. */
    public long nextLong() {
        return mix(state += GOLDEN_GAMMA);
    }

    /** Uniform in [0, bound), for a positive bound; the bias is below bound / 2^64. */
    public long nextLong(long bound) {
        return scale(nextLong(), bound);
    }

    /** Uniform in [0, 1), a multiple of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** 64 random bits as a number in [0, bound): the high half of their 128-bit product. */
    static long scale(long bits, long bound) {
        return Math.multiplyHigh(bits, bound) + ((bits >> 63) & bound);
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
