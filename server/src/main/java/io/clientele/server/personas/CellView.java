package io.clientele.server.personas;

import io.clientele.fidelity.CellCheck;
import io.clientele.fidelity.Quantity;
import io.clientele.persona.Gaussian;
import io.clientele.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What will become of one quantity of one persona.
 *
 * @param quantity {@code frequency}, {@code monetary} or {@code recency}
 * @param refusal why it is not possible as asked; null where it is
 * @param nearest what is possible instead, as the form has it: mean and standard deviation
 */
record CellView(
        String quantity,
        String title,
        String unit,
        Density density,
        String asked,
        String shown,
        String family,
        String lowest,
        @Nullable String highest,
        @Nullable String refusal,
        @Nullable Nearest nearest) {

    record Nearest(String mean, String std) {}

    static CellView of(CellCheck cell) {
        Gaussian nearest = cell.nearest();
        boolean recency = cell.quantity() == Quantity.RECENCY;
        return new CellView(
                cell.quantity().key(),
                switch (cell.quantity()) {
                    case FREQUENCY -> "Orders a year";
                    case MONETARY -> "Spend a year";
                    case RECENCY -> "Days since the last order";
                },
                cell.quantity().unit(),
                Density.of(cell),
                PersonaField.number(cell.asked().mean()) + " ± "
                        + PersonaField.number(cell.asked().std()),
                Numbers.decimal(cell.shown().mean(), 2) + " ± "
                        + Numbers.decimal(cell.shown().std(), 2),
                cell.plan().family(),
                Numbers.percent(cell.plan().shareAtLeast(), 1),
                recency ? Numbers.percent(cell.plan().shareAtGreatest(), 1) : null,
                cell.refusal(),
                nearest == null
                        ? null
                        : new Nearest(PersonaField.number(nearest.mean()), PersonaField.number(nearest.std())));
    }

    public boolean possible() {
        return refusal == null;
    }
}
