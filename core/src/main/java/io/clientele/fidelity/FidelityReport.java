package io.clientele.fidelity;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The persona table as asked and as the orders show it.
 *
 * @param cells three for each persona, in the order of the table
 */
public record FidelityReport(List<FidelityCell> cells) {

    public FidelityReport {
        cells = List.copyOf(cells);
    }

    /** Whether all cells with enough customers are within the tolerance. */
    public boolean within(Tolerance tolerance) {
        return cells.stream().filter(FidelityCell::judged).allMatch(cell -> cell.within(tolerance));
    }

    /** The largest relative error of a judged mean, without its sign; 0 where nothing is judged. */
    public double largestMeanError() {
        return largest(FidelityCell::meanError);
    }

    /** The largest relative error of a judged standard deviation, without its sign. */
    public double largestStdError() {
        return largest(FidelityCell::stdError);
    }

    private double largest(ToDoubleFunction<FidelityCell> error) {
        return cells.stream()
                .filter(FidelityCell::judged)
                .mapToDouble(cell -> Math.abs(error.applyAsDouble(cell)))
                .max()
                .orElse(0);
    }
}
