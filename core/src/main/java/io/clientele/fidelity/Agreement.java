package io.clientele.fidelity;

import java.util.Arrays;

/**
 * How well a grouping found the true groups: which persona is in which segment, in numbers that don't care what the groups are
 * called or how many there are.
 *
 * <p>With the contingency table n<sub>ij</sub> of truth i and found j, its row sums a<sub>i</sub> and column sums b<sub>j</sub>:
 *
 * <ul>
 *   <li>adjusted Rand index (Hubert &amp; Arabie, Comparing partitions, 1985): agreement on pairs of customers, 1 for the
 *       same grouping, 0 in expectation for a random one, below 0 for a worse one;
 *   <li>normalised mutual information: I(truth; found) / ((H(truth) + H(found)) / 2), from 0 (independent) to 1;
 *   <li>purity: the share of customers who are in a group where theirs is the most frequent truth. It rises with the number of
 *       groups.
 * </ul>
 */
public final class Agreement {
    private final long[][] contingency;
    private final long[] truthSums;
    private final long[] foundSums;
    private final long customers;

    private Agreement(long[][] contingency) {
        this.contingency = contingency;
        this.truthSums = new long[contingency.length];
        this.foundSums = new long[contingency[0].length];
        long all = 0;
        for (int truth = 0; truth < truthSums.length; truth++) {
            for (int found = 0; found < foundSums.length; found++) {
                truthSums[truth] += contingency[truth][found];
                foundSums[found] += contingency[truth][found];
                all += contingency[truth][found];
            }
        }
        this.customers = all;
    }

    /**
     * From counts that a database made.
     *
     * @param contingency customers of truth i (row) who were found to be j (column)
     * @throws IllegalArgumentException if there is no customer, rows differ in length, or a count is negative
     */
    public static Agreement ofContingency(long[][] contingency) {
        long[][] copy = new long[contingency.length][];
        for (int truth = 0; truth < copy.length; truth++) {
            copy[truth] = contingency[truth].clone();
            if (copy[truth].length != copy[0].length) {
                throw new IllegalArgumentException("row " + truth + " has " + copy[truth].length
                        + " columns, but must have " + copy[0].length + " as the first has");
            }
            for (int found = 0; found < copy[truth].length; found++) {
                if (copy[truth][found] < 0) {
                    throw new IllegalArgumentException("count of truth " + truth + " and found " + found + " is "
                            + copy[truth][found] + ", but must be 0 or more");
                }
            }
        }
        if (Arrays.stream(copy).flatMapToLong(Arrays::stream).allMatch(count -> count == 0)) {
            throw new IllegalArgumentException("there is no customer to compare, but must be at least 1");
        }
        return new Agreement(copy);
    }

    /**
     * @param truth a label from 0 to truthLabels − 1 for each customer
     * @param found a label from 0 to foundLabels − 1 for each customer, in the same order
     * @throws IllegalArgumentException if there is no customer, the columns differ in length, or a label is out of range
     */
    public static Agreement of(int[] truth, int truthLabels, int[] found, int foundLabels) {
        if (truth.length != found.length || truth.length == 0) {
            throw new IllegalArgumentException("truth has " + truth.length + " customers and found has " + found.length
                    + ", but both must have the same number, at least 1");
        }
        long[][] contingency = new long[truthLabels][foundLabels];
        for (int customer = 0; customer < truth.length; customer++) {
            requireLabel("truth", truth[customer], truthLabels);
            requireLabel("found", found[customer], foundLabels);
            contingency[truth[customer]][found[customer]]++;
        }
        return new Agreement(contingency);
    }

    /** Number of customers compared. */
    public long customers() {
        return customers;
    }

    /** Customers whose truth is the one and who were found to be the other. */
    public long customers(int truth, int found) {
        return contingency[truth][found];
    }

    /** −0.5 … 1; 1 if both groupings are the same. */
    public double adjustedRandIndex() {
        double both = 0;
        for (long[] row : contingency) {
            both += pairs(row);
        }
        double inTruth = pairs(truthSums);
        double inFound = pairs(foundSums);
        if (both == inTruth && both == inFound) {
            return 1;
        }
        double expected = inTruth * (inFound / pairs(customers));
        return (both - expected) / ((inTruth + inFound) / 2 - expected);
    }

    /** 0 … 1; 1 if both groupings are the same. */
    public double normalisedMutualInformation() {
        double entropies = entropy(truthSums) + entropy(foundSums);
        return entropies == 0 ? 1 : Math.min(1, Math.max(0, 2 * mutualInformation() / entropies));
    }

    /** Above 0 … 1. */
    public double purity() {
        long right = 0;
        for (int found = 0; found < foundSums.length; found++) {
            long most = 0;
            for (long[] row : contingency) {
                most = Math.max(most, row[found]);
            }
            right += most;
        }
        return (double) right / customers;
    }

    private double mutualInformation() {
        double sum = 0;
        for (int truth = 0; truth < truthSums.length; truth++) {
            for (int found = 0; found < foundSums.length; found++) {
                double count = contingency[truth][found];
                if (count > 0) {
                    sum += count
                            / customers
                            * StrictMath.log(count * customers / ((double) truthSums[truth] * foundSums[found]));
                }
            }
        }
        return sum;
    }

    private double entropy(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            if (count > 0) {
                double share = (double) count / customers;
                sum -= share * StrictMath.log(share);
            }
        }
        return sum;
    }

    private static double pairs(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += pairs(count);
        }
        return sum;
    }

    private static double pairs(long count) {
        return 0.5 * count * (count - 1);
    }

    private static void requireLabel(String column, int label, int labels) {
        if (label < 0 || label >= labels) {
            throw new IllegalArgumentException(
                    column + " has the label " + label + ", but must be 0 to " + (labels - 1));
        }
    }
}
