package io.clientele.fidelity;

/**
 * How far from what was asked a cell may be.
 *
 * @param mean largest relative error of a mean: 0.01 is one per cent
 * @param std largest relative error of a standard deviation
 */
public record Tolerance(double mean, double std) {
    private static final long MANY_CUSTOMERS = 50_000;
    private static final Tolerance OF_FEW = new Tolerance(0.01, 0.03);
    private static final Tolerance OF_MANY = new Tolerance(0.003, 0.01);

    /** @throws IllegalArgumentException if a tolerance is negative or no number */
    public Tolerance {
        check("mean tolerance", mean);
        check("std tolerance", std);
    }

    private static void check(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be 0 or more");
        }
    }

    /** What Clientele promises: 1 % and 3 %, from 50,000 customers on 0.3 % and 1 %. */
    public static Tolerance promised(long customers) {
        return customers >= MANY_CUSTOMERS ? OF_MANY : OF_FEW;
    }
}
