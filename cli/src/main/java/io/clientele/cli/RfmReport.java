package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.ScoringMethod;
import io.clientele.text.Numbers;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A calculation in words and tables. */
final class RfmReport {
    private final Console console;

    RfmReport(Console console) {
        this.console = console;
    }

    void print(RfmCalculation calculation) {
        console.say("As of " + calculation.asOf().asOf().date() + " ("
                + calculation.asOf().why() + ")" + zone(calculation) + ", orders before that date count");
        console.say("");
        console.heading("Segments");
        console.print(SegmentTable.of(calculation.segments()));
        console.printParagraph("R, F, M: means of recency, number of orders and value, of customers with an order.");
        @Nullable RfmCutPoints cutPoints = calculation.scores().cutPoints().orElse(null);
        if (cutPoints != null) {
            console.print("");
            console.heading("Scores");
            console.print(ScoreTable.of(cutPoints, calculation.scores()));
        }
        printNotes(calculation, cutPoints);
    }

    private void printNotes(RfmCalculation calculation, @Nullable RfmCutPoints cutPoints) {
        console.print("");
        console.printParagraph(method(calculation.scores().method()));
        if (cutPoints != null) {
            ScoreTable.skipped(cutPoints, calculation.scores(), calculation.metrics())
                    .forEach(console::printParagraph);
        }
        long without = calculation.customersWithoutOrders();
        if (without > 0) {
            console.printParagraph(Numbers.counted(without, "customer has", "customers have")
                    + " no completed order before that date: scores 1, 1, 1, not counted in the scores above.");
        }
    }

    private static String method(ScoringMethod method) {
        return switch (method) {
            case QUINTILE -> "Method quintile: the score is 1 + the fifths of the customers who are strictly worse.";
            case NTILE ->
                "Method ntile: five groups of equal size. Customers with the value of a border can be on either side:"
                        + " the one with the smaller id has the lower score.";
            case THRESHOLDS -> "Method thresholds: the scores' borders are the ones given.";
        };
    }

    private static String zone(RfmCalculation calculation) {
        return calculation.asOf().asOf().zone().equals(ZoneOffset.UTC)
                ? ""
                : " in " + calculation.asOf().asOf().zone();
    }
}
