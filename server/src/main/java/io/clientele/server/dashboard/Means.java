package io.clientele.server.dashboard;

/** Means of whole numbers in whole numbers. */
final class Means {
    private Means() {}

    /** {@code sum / count}, half up. */
    static long rounded(long sum, long count) {
        long floor = Math.floorDiv(sum, count);
        long rest = Math.floorMod(sum, count);
        return rest >= count - rest ? floor + 1 : floor;
    }
}
