package io.clientele.store.rfm;

/**
 * A run's scores of the customers who still exist, in columns by ascending customer id: a million take 30 MB. The arrays are
 * the caller's to read and nobody's to change.
 *
 * @param recencyDays −1 for a customer without an order
 * @param segments positions in the run's rules
 */
public record RfmColumns(
        RfmRun run,
        long[] customerIds,
        int[] recencyDays,
        int[] frequency,
        long[] monetaryCents,
        byte[] recencyScores,
        byte[] frequencyScores,
        byte[] monetaryScores,
        byte[] segments) {
    public static final int NO_ORDER = -1;

    public int customers() {
        return customerIds.length;
    }
}
