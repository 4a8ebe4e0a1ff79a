package io.clientele.server.jobs;

import io.clientele.fidelity.FidelityCell;
import io.clientele.fidelity.Judgement;
import io.clientele.store.seed.PersonaCount;
import io.clientele.store.seed.SeedResult;
import io.clientele.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a seed has written, and how near that is to what was asked.
 *
 * @param personas one for each persona, in the order of the table
 * @param cells three for each persona
 * @param holds whether no cell is off
 * @param summary of all cells, in a paragraph
 */
record SeedOutcome(
        long manifestId,
        long products,
        boolean newProducts,
        long lines,
        List<PersonaCount> personas,
        List<Cell> cells,
        double meanTolerance,
        double stdTolerance,
        boolean holds,
        String summary) {

    SeedOutcome {
        personas = List.copyOf(personas);
        cells = List.copyOf(cells);
    }

    /**
     * Asked against got; numbers are null where a persona has too few customers to have them.
     *
     * @param quantity {@code frequency}, {@code monetary} or {@code recency}
     * @param unit of all but the errors
     * @param meanError relative: 0.01 is one per cent too much
     * @param verdict {@code ok}, {@code off}, {@code few}, {@code sampled} or {@code nearest}
     */
    record Cell(
            String persona,
            String quantity,
            String unit,
            double askedMean,
            @Nullable Double gotMean,
            @Nullable Double meanError,
            double askedStd,
            @Nullable Double gotStd,
            @Nullable Double stdError,
            String verdict) {

        public boolean meanOff(double tolerance) {
            return off(meanError, tolerance);
        }

        public boolean stdOff(double tolerance) {
            return off(stdError, tolerance);
        }

        private boolean off(@Nullable Double error, double tolerance) {
            return !verdict.equals("few") && error != null && Math.abs(error) > tolerance;
        }
    }

    static SeedOutcome of(SeedResult result, Judgement judgement) {
        return new SeedOutcome(
                result.manifestId(),
                rows(result, Table.PRODUCTS),
                result.newProducts(),
                rows(result, Table.ORDER_ITEMS),
                result.personas(),
                judgement.cells().stream().map(cell -> cell(cell, judgement)).toList(),
                judgement.tolerance().mean(),
                judgement.tolerance().std(),
                judgement.holds(),
                judgement.summary());
    }

    private static long rows(SeedResult result, Table table) {
        return result.rows().getOrDefault(table, 0L);
    }

    private static Cell cell(FidelityCell cell, Judgement judgement) {
        return new Cell(
                cell.personaName(),
                cell.quantity().key(),
                cell.quantity().unit(),
                cell.asked().mean(),
                finite(cell.got().mean()),
                finite(cell.meanError()),
                cell.asked().std(),
                finite(cell.got().std()),
                finite(cell.stdError()),
                FormValues.key(judgement.verdict(cell)));
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** All personas together. */
    public PersonaCount total() {
        long customers = 0;
        long orders = 0;
        long valueCents = 0;
        long cancelled = 0;
        for (PersonaCount persona : personas) {
            customers += persona.customers();
            orders += persona.orders();
            valueCents = Math.addExact(valueCents, persona.valueCents());
            cancelled += persona.cancelledOrders();
        }
        return new PersonaCount("", "All", customers, orders, valueCents, cancelled);
    }
}
