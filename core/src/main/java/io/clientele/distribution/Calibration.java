package io.clientele.distribution;

/**
 * Solves a law for its strata: so that N customers at u = (j + ½)/N have the mean and the sample standard deviation
 * asked, as near as integers allow. The plain law's strata miss the tail's spread (7 % of it for 70 customers of a heavy
 * tail), and a coarse lattice rounds the rest.
 *
 * <p>First the law is nudged by what its strata miss, until that no longer helps. Then single customers are moved to a
 * neighbouring point: {@link #balanceSum} makes the sum right, {@link #balanceSquares} moves one customer up and another one
 * down, which keeps it. A move rounds one cumulative count C(i) the other way, so the law's shape is kept as
 * well as single customers can show it.
 */
final class Calibration {
    private static final int MAX_NUDGES = 16;
    private static final int MAX_MOVES = 256;
    /** A miss that is smaller than this part of the standard deviation is no miss. */
    private static final double TOLERANCE = 1e-6;

    /** The same for the variance, once the laws are solved: a move that corrects less isn't worth the search. */
    private static final double SPREAD_TOLERANCE = 5e-5;

    /** How many units of shape (a move costs 0 to 2) a whole variance is worth. */
    private static final double SPREAD_WEIGHT = 1e4;
    /** More pairs of moves than this aren't tried: there are so many customers that one doesn't matter. */
    private static final long MAX_PAIRS = 1_000_000;

    private final double mean;
    private final double variance;

    private Calibration(double mean, double std) {
        this.mean = mean;
        this.variance = std * std;
    }

    /**
     * @param law has the mean and standard deviation asked
     * @param size how many customers, 1 or more
     */
    static Strata calibrate(Law law, long size) {
        if (law.std() == 0) {
            return Strata.of(law, size);
        }
        Calibration calibration = new Calibration(law.mean(), law.std());
        Strata strata = calibration.nudge(Strata.of(law, size));
        calibration.balanceSum(strata);
        if (size > 1) {
            calibration.balanceSquares(strata);
        }
        return strata;
    }

    private Strata nudge(Strata first) {
        Strata strata = first;
        Law best = first.law();
        double least = miss(strata);
        int sinceBest = 0;
        for (int i = 0; i < MAX_NUDGES && sinceBest < 2 && least > TOLERANCE; i++) {
            double varianceBy = strata.size() > 1 ? variance - strata.variance() : 0;
            Law next = strata.law().nudged(mean - strata.mean(), varianceBy);
            if (next == strata.law()) {
                break;
            }
            strata = strata.of(next);
            sinceBest++;
            if (miss(strata) < least) {
                least = miss(strata);
                best = next;
                sinceBest = 0;
            }
        }
        return strata.law() == best ? strata : strata.of(best);
    }

    private double miss(Strata strata) {
        double spread = strata.size() > 1 ? Math.abs(variance - strata.variance()) / variance : 0;
        return Math.abs(mean - strata.mean()) / StrictMath.sqrt(variance) + spread;
    }

    private void balanceSum(Strata strata) {
        double step = strata.law().step();
        double target = (mean - strata.law().low()) / step * strata.size();
        double tolerated = TOLERANCE * StrictMath.sqrt(variance) / step * strata.size();
        for (int move = 0; move < MAX_MOVES; move++) {
            double missing = target - strata.sum();
            if (Math.abs(missing) <= Math.max(0.5, tolerated)) {
                return;
            }
            int point = missing > 0 ? cheapestUp(strata) : cheapestDown(strata);
            if (point < 0) {
                return;
            }
            if (missing > 0) {
                strata.moveUp(point);
            } else {
                strata.moveDown(point);
            }
        }
    }

    private static int cheapestUp(Strata strata) {
        int best = -1;
        for (int i = 0; i < strata.points() - 1; i++) {
            if (strata.count(i) > 0 && (best < 0 || strata.excess(i) > strata.excess(best))) {
                best = i;
            }
        }
        return best;
    }

    private static int cheapestDown(Strata strata) {
        int best = -1;
        for (int i = 0; i < strata.points() - 1; i++) {
            if (strata.count(i + 1) > 0 && (best < 0 || strata.excess(i) < strata.excess(best))) {
                best = i;
            }
        }
        return best;
    }

    private void balanceSquares(Strata strata) {
        double step = strata.law().step();
        double size = strata.size();
        double wholeVariance = variance / (step * step) * (size - 1);
        double target = wholeVariance + strata.sum() * strata.sum() / size;
        for (int move = 0; move < MAX_MOVES; move++) {
            double missing = target - strata.squares();
            if (Math.abs(missing) <= Math.max(1, SPREAD_TOLERANCE * wholeVariance)
                    || !movePair(strata, missing, wholeVariance)) {
                return;
            }
        }
    }

    /** Moves the pair whose gain in spread exceeds its cost in shape by most; false if there is none. */
    private static boolean movePair(Strata strata, double missing, double wholeVariance) {
        int[] ups = movable(strata, 0);
        int[] downs = movable(strata, 1);
        if ((long) ups.length * downs.length > MAX_PAIRS) {
            return false;
        }
        double worth = SPREAD_WEIGHT / wholeVariance;
        double best = worth * Math.abs(missing);
        int bestUp = -1;
        int bestDown = -1;
        for (int up : ups) {
            double upCost = 1 - 2 * strata.excess(up);
            for (int down : downs) {
                // Q changes by 2·up + 1 − (2·down + 1). A point that gives two customers must have two.
                double cost = worth * Math.abs(missing - 2.0 * (up - down)) + upCost + 1 + 2 * strata.excess(down);
                if (cost < best && up != down && (up != down + 1 || strata.count(up) > 1)) {
                    best = cost;
                    bestUp = up;
                    bestDown = down;
                }
            }
        }
        if (bestUp < 0) {
            return false;
        }
        strata.moveUp(bestUp);
        strata.moveDown(bestDown);
        return true;
    }

    /** The points i whose customer (offset 0) or whose next point's customer (offset 1) can move between i and i + 1. */
    private static int[] movable(Strata strata, int offset) {
        int count = 0;
        for (int i = 0; i < strata.points() - 1; i++) {
            count += strata.count(i + offset) > 0 ? 1 : 0;
        }
        int[] points = new int[count];
        int next = 0;
        for (int i = 0; i < strata.points() - 1; i++) {
            if (strata.count(i + offset) > 0) {
                points[next++] = i;
            }
        }
        return points;
    }
}
