package io.clientele.fidelity;

/**
 * Mean and spread of a sample.
 *
 * @param count how many values there are
 * @param mean NaN where there is no value
 * @param std the sample standard deviation (n − 1); NaN where there are fewer than two values
 */
public record Moments(long count, double mean, double std) {

    /** Of a sample with this sum of values and this sum of squared differences from the mean. */
    public static Moments of(long count, double sum, double squaredDifferences) {
        return new Moments(
                count,
                count > 0 ? sum / count : Double.NaN,
                count > 1 ? Math.sqrt(squaredDifferences / (count - 1)) : Double.NaN);
    }
}
