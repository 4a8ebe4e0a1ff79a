package io.clientele.fidelity;

import io.clientele.generate.InfeasiblePersonaException;
import io.clientele.generate.PersonaPlan;
import io.clientele.generate.QuantityPlan;
import io.clientele.generate.Sampling;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will become of one quantity of one persona, before anything is generated.
 *
 * @param toTableUnit factor from the plan's units (orders, cents, days of the window) to those of the persona table
 * @param refusal why the quantity is not possible as asked, and what is nearest; null where it is possible
 * @param nearest the nearest mean and standard deviation that are possible, in the persona table's unit; null where those
 *     asked are
 */
public record CellCheck(
        Persona persona,
        Quantity quantity,
        QuantityPlan plan,
        double toTableUnit,
        @Nullable String refusal,
        @Nullable Gaussian nearest) {

    /** Three for each persona, in the order of the table. */
    public static List<CellCheck> all(PersonaTable personas, long customers, int days) {
        long[] counts = personas.counts(customers);
        List<CellCheck> cells = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Persona persona = personas.personas().get(i);
            Map<String, InfeasiblePersonaException> refusals = refusals(persona, counts[i], days);
            PersonaPlan plan = PersonaPlan.of(persona, counts[i], days, Sampling.LATIN_HYPERCUBE, true);
            double perYear = 365.0 / days;
            cells.add(cell(persona, Quantity.FREQUENCY, plan.orders(), perYear, refusals.get("frequencyPerYear")));
            cells.add(cell(
                    persona, Quantity.MONETARY, plan.spendCents(), perYear / 100, refusals.get("monetaryPerYear")));
            cells.add(cell(persona, Quantity.RECENCY, plan.recencyDays(), 1, refusals.get("recencyDays")));
        }
        return cells;
    }

    private static CellCheck cell(
            Persona persona,
            Quantity quantity,
            QuantityPlan plan,
            double toTableUnit,
            @Nullable InfeasiblePersonaException refusal) {
        return refusal == null
                ? new CellCheck(persona, quantity, plan, toTableUnit, null, null)
                : new CellCheck(persona, quantity, plan, toTableUnit, refusal.getMessage(), refusal.nearest());
    }

    public boolean possible() {
        return refusal == null;
    }

    public Gaussian asked() {
        return switch (quantity) {
            case FREQUENCY -> persona.frequencyPerYear();
            case MONETARY -> persona.monetaryPerYear();
            case RECENCY -> persona.recencyDays();
        };
    }

    /** What the customers will show, in the persona table's unit. */
    public Gaussian shown() {
        return plan.shown().times(toTableUnit);
    }

    /**
     * The law's density over its range, up to the value that one in a thousand exceeds.
     *
     * @param columns in so many steps at most
     */
    public double[] density(int columns) {
        int last = 0;
        double below = 0;
        while (last < plan.points() - 1 && below + plan.probability(last) < 0.999) {
            below += plan.probability(last);
            last++;
        }
        int points = last + 1;
        double[] density = new double[Math.min(columns, points)];
        int[] pointsIn = new int[density.length];
        for (int point = 0; point < points; point++) {
            int column = (int) ((long) point * density.length / points);
            density[column] += plan.probability(point);
            pointsIn[column]++;
        }
        for (int column = 0; column < density.length; column++) {
            density[column] /= pointsIn[column];
        }
        return density;
    }

    /** By field. A plan is refused for the first field that is not possible, so that one is mended to see the next. */
    private static Map<String, InfeasiblePersonaException> refusals(Persona asked, long customers, int days) {
        Map<String, InfeasiblePersonaException> refusals = new HashMap<>();
        Persona persona = asked;
        while (true) {
            try {
                PersonaPlan.of(persona, customers, days, Sampling.LATIN_HYPERCUBE, false);
                return refusals;
            } catch (InfeasiblePersonaException e) {
                if (refusals.putIfAbsent(e.field(), e) != null) {
                    return refusals;
                }
                persona = switch (e.field()) {
                    case "frequencyPerYear" -> persona.withFrequencyPerYear(e.nearest());
                    case "monetaryPerYear" -> persona.withMonetaryPerYear(e.nearest());
                    default -> persona.withRecencyDays(e.nearest());
                };
            }
        }
    }
}
