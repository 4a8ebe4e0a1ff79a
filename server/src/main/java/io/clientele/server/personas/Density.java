package io.clientele.server.personas;

import io.clientele.fidelity.CellCheck;
import io.clientele.fidelity.Quantity;
import io.clientele.generate.QuantityPlan;
import io.clientele.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The law that a quantity will be drawn from, as a drawing of {@value #WIDTH} by {@value #HEIGHT}: its probability from the
 * smallest value to the one that one customer in a thousand exceeds.
 *
 * @param path of the area below it, in SVG's words
 * @param meanX where the mean lies
 * @param lowest what stands at the left end, in the persona table's unit
 * @param highest what stands at the right end
 */
record Density(String path, String meanX, String lowest, String highest) {
    public static final int WIDTH = 240;
    public static final int HEIGHT = 64;
    private static final int COLUMNS = 60;
    private static final double SHOWN = 0.999;

    static Density of(CellCheck cell) {
        double[] columns = cell.density(COLUMNS);
        double greatest = 0;
        for (double column : columns) {
            greatest = Math.max(greatest, column);
        }
        double width = (double) WIDTH / columns.length;
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        for (int column = 0; column < columns.length; column++) {
            String top = rounded(HEIGHT - (HEIGHT - 2) * columns[column] / greatest);
            path.append('H').append(rounded(column * width)).append('V').append(top);
        }
        path.append('H').append(WIDTH).append('V').append(HEIGHT).append('Z');

        QuantityPlan plan = cell.plan();
        double low = plan.pointValue(0) * cell.toTableUnit();
        int last = last(plan);
        double high = plan.pointValue(last) * cell.toTableUnit();
        // A point of the lattice is a column wide: its value stands in the middle.
        double pointWidth = last == 0 ? high + 1 : (high - low) / last;
        double mean = (plan.planned().mean() * cell.toTableUnit() - low + pointWidth / 2) / (high - low + pointWidth);
        int places = cell.quantity() == Quantity.FREQUENCY ? 1 : 0;
        return new Density(
                path.toString(),
                rounded(Math.min(1, Math.max(0, mean)) * WIDTH),
                Numbers.decimal(low, places),
                Numbers.decimal(high, places));
    }

    private static int last(QuantityPlan plan) {
        int last = 0;
        double below = 0;
        while (last < plan.points() - 1 && below + plan.probability(last) < SHOWN) {
            below += plan.probability(last);
            last++;
        }
        return last;
    }

    private static String rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
