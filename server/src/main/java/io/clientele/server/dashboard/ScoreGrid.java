package io.clientele.server.dashboard;

import io.clientele.store.rfm.RfmColumns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recency score × frequency score: how many customers, and what they spent.
 *
 * @param cells 25, by recency score and then frequency score, both from 1 to 5
 */
record ScoreGrid(List<Cell> cells) {
    private static final int SCORES = 5;

    ScoreGrid {
        cells = List.copyOf(cells);
    }

    /** @param meanMonetaryCents over all customers of the cell; null if there is none */
    record Cell(
            int recencyScore,
            int frequencyScore,
            long customers,
            @Nullable Long meanMonetaryCents) {}

    static ScoreGrid of(RfmColumns columns) {
        long[] customers = new long[SCORES * SCORES];
        long[] cents = new long[SCORES * SCORES];
        for (int row = 0; row < columns.customers(); row++) {
            int cell = SCORES * (columns.recencyScores()[row] - 1) + columns.frequencyScores()[row] - 1;
            customers[cell]++;
            cents[cell] = Math.addExact(cents[cell], columns.monetaryCents()[row]);
        }
        List<Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < customers.length; cell++) {
            Long mean = customers[cell] == 0 ? null : Means.rounded(cents[cell], customers[cell]);
            cells.add(new Cell(cell / SCORES + 1, cell % SCORES + 1, customers[cell], mean));
        }
        return new ScoreGrid(cells);
    }

    public Cell cell(int recencyScore, int frequencyScore) {
        return cells.get(SCORES * (recencyScore - 1) + frequencyScore - 1);
    }
}
