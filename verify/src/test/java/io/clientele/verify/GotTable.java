package io.clientele.verify;

import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.PurchaseHistory;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The persona table as the generated orders show it, computed the plain way from its definition, with none of the code
 * that {@code clientele verify} uses.
 */
final class GotTable {
    private static final int SECONDS_PER_DAY = 86_400;

    /** Fewer customers than this are shown, not judged. */
    private static final int FEWEST_JUDGED = 30;

    private final List<Cell> cells = new ArrayList<>();

    /** A persona's quantity. Errors are relative: 0.01 is one per cent. */
    record Cell(String persona, String quantity, int customers, double mean, double std, Gaussian asked) {

        double meanError() {
            return mean / asked.mean() - 1;
        }

        double stdError() {
            return std / asked.std() - 1;
        }

        boolean judged() {
            return customers >= FEWEST_JUDGED;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s %s: mean %+.3f %%, std %+.3f %%",
                    persona,
                    quantity,
                    100 * meanError(),
                    100 * stdError());
        }
    }

    /** Generates the population. */
    static GotTable of(Population population) {
        PopulationPlan plan = population.plan();
        int personas = plan.personas().size();
        List<Numbers> frequency = empty(personas);
        List<Numbers> monetary = empty(personas);
        List<Numbers> recency = empty(personas);
        double years = population.days() / 365.0;
        plan.forEachHistory(Part.WHOLE, history -> {
            int persona = history.persona();
            long cents = 0;
            int completed = 0;
            long last = Long.MIN_VALUE;
            for (int order = 0; order < history.orders(); order++) {
                if (history.status(order).completed()) {
                    completed++;
                    cents += sumOfLines(history, order);
                    last = Math.max(last, history.orderedAt(order));
                }
            }
            frequency.get(persona).add(completed / years);
            if (completed > 0) {
                monetary.get(persona).add(cents / 100.0 / years);
                recency.get(persona)
                        .add((double) (population.asOf().toEpochDay() - Math.floorDiv(last, SECONDS_PER_DAY)));
            }
        });
        GotTable table = new GotTable();
        for (int i = 0; i < personas; i++) {
            Persona persona = plan.personas().get(i).persona();
            table.add(persona.key(), "frequency", frequency.get(i), persona.frequencyPerYear());
            table.add(persona.key(), "monetary", monetary.get(i), persona.monetaryPerYear());
            table.add(persona.key(), "recency", recency.get(i), persona.recencyDays());
        }
        return table;
    }

    List<Cell> cells() {
        return cells;
    }

    /** Those that are judged and not within the tolerances. */
    List<Cell> outside(double meanTolerance, double stdTolerance) {
        return cells.stream()
                .filter(Cell::judged)
                .filter(cell ->
                        !(Math.abs(cell.meanError()) <= meanTolerance && Math.abs(cell.stdError()) <= stdTolerance))
                .toList();
    }

    private void add(String persona, String quantity, Numbers got, Gaussian asked) {
        cells.add(new Cell(persona, quantity, got.count, got.mean(), got.std(), asked));
    }

    private static long sumOfLines(PurchaseHistory history, int order) {
        long cents = 0;
        for (int line = history.firstLine(order); line < history.firstLine(order + 1); line++) {
            cents += (long) history.quantity(line) * history.unitPriceCents(line);
        }
        return cents;
    }

    private static List<Numbers> empty(int count) {
        List<Numbers> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(new Numbers());
        }
        return list;
    }

    private static final class Numbers {
        private double[] values = new double[64];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = java.util.Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        double mean() {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += values[i];
            }
            return sum / count;
        }

        double std() {
            double mean = mean();
            double squares = 0;
            for (int i = 0; i < count; i++) {
                squares += (values[i] - mean) * (values[i] - mean);
            }
            return Math.sqrt(squares / (count - 1));
        }
    }
}
