package io.clientele.fidelity;

import io.clientele.generate.PurchaseHistory;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import java.util.ArrayList;
import java.util.List;

/**
 * What the histories of one persona show, added up while they go by. Deviations are taken from what was asked, which is near the
 * mean: so one pass loses no digits.
 */
public final class PersonaTally {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final double DAYS_PER_YEAR = 365;

    private final Persona persona;
    private final int days;
    private final long end;
    private final Sum frequency;
    private final Sum monetary;
    private final Sum recency;
    private long customers;
    private long orders;
    private long valueCents;
    private long cancelledOrders;

    /** @param end of the window, epoch seconds UTC; {@code days} is its length */
    PersonaTally(Persona persona, int days, long end) {
        this.persona = persona;
        this.days = days;
        this.end = end;
        this.frequency = new Sum(persona.frequencyPerYear());
        this.monetary = new Sum(persona.monetaryPerYear());
        this.recency = new Sum(persona.recencyDays());
    }

    public Persona persona() {
        return persona;
    }

    public long customers() {
        return customers;
    }

    /** Completed ones. */
    public long orders() {
        return orders;
    }

    /** The sum of their totals. */
    public long valueCents() {
        return valueCents;
    }

    public long cancelledOrders() {
        return cancelledOrders;
    }

    void add(PurchaseHistory history) {
        long completed = 0;
        long spentCents = 0;
        long last = 0;
        for (int order = 0; order < history.orders(); order++) {
            if (history.status(order).completed()) {
                completed++;
                spentCents += history.totalCents(order);
                last = history.orderedAt(order);
            }
        }
        customers++;
        orders += completed;
        valueCents += spentCents;
        cancelledOrders += history.orders() - completed;
        frequency.add(completed * DAYS_PER_YEAR / days);
        if (completed > 0) {
            monetary.add(spentCents * (DAYS_PER_YEAR / 100) / days);
            long recencyDays = (end - last + SECONDS_PER_DAY - 1) / SECONDS_PER_DAY;
            recency.add((double) recencyDays);
        }
    }

    void add(PersonaTally other) {
        customers += other.customers;
        orders += other.orders;
        valueCents += other.valueCents;
        cancelledOrders += other.cancelledOrders;
        frequency.add(other.frequency);
        monetary.add(other.monetary);
        recency.add(other.recency);
    }

    void clear() {
        customers = 0;
        orders = 0;
        valueCents = 0;
        cancelledOrders = 0;
        frequency.clear();
        monetary.clear();
        recency.clear();
    }

    List<FidelityCell> cells() {
        List<FidelityCell> cells = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            Sum sum = switch (quantity) {
                case FREQUENCY -> frequency;
                case MONETARY -> monetary;
                case RECENCY -> recency;
            };
            cells.add(new FidelityCell(persona.key(), persona.name(), quantity, sum.asked, sum.moments()));
        }
        return cells;
    }

    /** Deviations from what was asked. */
    private static final class Sum {
        private final Gaussian asked;
        private long count;
        private double deviations;
        private double squares;

        Sum(Gaussian asked) {
            this.asked = asked;
        }

        void add(double value) {
            double deviation = value - asked.mean();
            count++;
            deviations += deviation;
            squares += deviation * deviation;
        }

        void add(Sum other) {
            count += other.count;
            deviations += other.deviations;
            squares += other.squares;
        }

        void clear() {
            count = 0;
            deviations = 0;
            squares = 0;
        }

        Moments moments() {
            double aroundMean = count == 0 ? 0 : Math.max(0, squares - deviations * deviations / count);
            return Moments.of(count, asked.mean() * count + deviations, aroundMean);
        }
    }
}
