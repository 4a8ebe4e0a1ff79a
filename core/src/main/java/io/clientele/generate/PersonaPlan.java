package io.clientele.generate;

import io.clientele.persona.Persona;

/**
 * A persona's laws in a window, solved: what each of its customers will have ordered, spent and how long ago, by rank.
 *
 * <p>Orders have a rank per customer. The first {@link #withoutOrders} of them have no order, and spend and recency have a rank
 * per customer with an order.
 */
public final class PersonaPlan {
    private final Persona persona;
    private final long customers;
    private final int days;
    private final Sampling sampling;
    private final QuantityPlan orders;
    private final QuantityPlan spendCents;
    private final QuantityPlan recencyDays;
    private final long withoutOrders;

    private PersonaPlan(Feasibility feasibility, long customers, Sampling sampling, boolean nearest) {
        this.persona = feasibility.persona();
        this.days = feasibility.days();
        this.customers = customers;
        this.sampling = sampling;
        this.orders = feasibility.plan(WindowQuantity.FREQUENCY, customers, sampling, nearest);
        this.withoutOrders =
                sampling == Sampling.LATIN_HYPERCUBE ? zeros(orders) : StrictMath.round(customers * noOrders(orders));
        this.spendCents = feasibility.plan(WindowQuantity.MONETARY, customers - withoutOrders, sampling, nearest);
        this.recencyDays = feasibility.plan(WindowQuantity.RECENCY, customers - withoutOrders, sampling, nearest);
    }

    /**
     * @param customers how many the persona has, 0 to 10^12
     * @param days the window, 1 to {@value Persona#MAX_DAYS}
     * @param nearest whether to take the nearest feasible means and standard deviations instead of refusing
     * @throws InfeasiblePersonaException if the persona is not possible in the window, and nearest is false
     * @throws IllegalArgumentException if customers or days is out of range
     */
    public static PersonaPlan of(Persona persona, long customers, int days, Sampling sampling, boolean nearest) {
        if (days < 1 || days > Persona.MAX_DAYS) {
            throw new IllegalArgumentException("days is " + days + ", but must be 1 to " + Persona.MAX_DAYS);
        }
        if (customers < 0 || customers > 1_000_000_000_000L) {
            throw new IllegalArgumentException("customers is " + customers + ", but must be 0 to 10^12");
        }
        return new PersonaPlan(new Feasibility(persona, days), customers, sampling, nearest);
    }

    /** The first rank whose value is above 0, found by halving. */
    private static long zeros(QuantityPlan orders) {
        long from = 0;
        long to = orders.size();
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (orders.valueAt(middle) == 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static double noOrders(QuantityPlan orders) {
        return orders.pointValue(0) == 0 ? orders.probability(0) : 0;
    }

    public Persona persona() {
        return persona;
    }

    public long customers() {
        return customers;
    }

    /** The window, in days. */
    public int days() {
        return days;
    }

    public Sampling sampling() {
        return sampling;
    }

    /**
     * Customers without an order in the window: the first ranks of {@link #orders}. With independent sampling their expected
     * number, rounded.
     */
    public long withoutOrders() {
        return withoutOrders;
    }

    /** The number of orders in the window. */
    public QuantityPlan orders() {
        return orders;
    }

    /** What is spent in the window, of customers with an order. */
    public QuantityPlan spendCents() {
        return spendCents;
    }

    /** Days between the last order's date and the as-of date, of customers with an order; at least 1. */
    public QuantityPlan recencyDays() {
        return recencyDays;
    }

    /** The most orders that a customer can have. */
    public int maxOrders() {
        return (int) orders.greatest();
    }
}
