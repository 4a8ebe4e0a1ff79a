package io.clientele.cli;

import io.clientele.cli.terminal.Cell;
import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Numbers;
import io.clientele.cli.terminal.Style;
import io.clientele.cli.terminal.Table;
import io.clientele.fidelity.FidelityCell;
import io.clientele.fidelity.FidelityReport;
import io.clientele.fidelity.Tolerance;

/** The persona table as asked against the one that the orders show, for people. */
final class FidelityView {
    private final Console console;

    FidelityView(Console console) {
        this.console = console;
    }

    void print(FidelityReport report, Tolerance tolerance) {
        String plusMinus = console.sign("±", "+-");
        Table table = new Table()
                .text("persona")
                .text("quantity")
                .number("mean asked")
                .number("got")
                .number("error")
                .number("std asked")
                .number("got")
                .number("error")
                .text("");
        for (FidelityCell cell : report.cells()) {
            table.row(
                    Cell.of(cell.persona()),
                    Cell.of(cell.quantity().unit()),
                    Cell.of(Numbers.decimal(cell.asked().mean(), 2)),
                    Cell.of(Numbers.decimal(cell.got().mean(), 2)),
                    error(cell, cell.meanError(), tolerance.mean()),
                    Cell.of(plusMinus + Numbers.decimal(cell.asked().std(), 2)),
                    Cell.of(
                            Double.isNaN(cell.got().std())
                                    ? "-"
                                    : plusMinus + Numbers.decimal(cell.got().std(), 2)),
                    error(cell, cell.stdError(), tolerance.std()),
                    verdict(cell, tolerance));
        }
        console.print(table);
        console.print("");
        console.print(summary(report, tolerance));
    }

    /** One sentence about all cells. */
    static String summary(FidelityReport report, Tolerance tolerance) {
        int judged = 0;
        int off = 0;
        for (FidelityCell cell : report.cells()) {
            if (cell.judged()) {
                judged += 2;
                off += Math.abs(cell.meanError()) <= tolerance.mean() ? 0 : 1;
                off += Math.abs(cell.stdError()) <= tolerance.std() ? 0 : 1;
            }
        }
        int notJudged = 2 * report.cells().size() - judged;
        String limits = "means within " + Numbers.percent(tolerance.mean(), 1) + ", standard deviations within "
                + Numbers.percent(tolerance.std(), 1);
        String rest = notJudged == 0
                ? ""
                : ". " + notJudged + " of personas with fewer than " + FidelityCell.FEWEST_JUDGED
                        + " customers are shown, not judged";
        if (judged == 0) {
            return "Nothing is judged" + rest;
        }
        return (off == 0 ? "All " + judged + " numbers hold: " : off + " of " + judged + " numbers are off: ")
                + limits
                + rest;
    }

    private static Cell error(FidelityCell cell, double error, double tolerance) {
        boolean off = cell.judged() && !(Math.abs(error) <= tolerance);
        return Cell.of(
                Double.isInfinite(error) ? "inf" : Numbers.signedPercent(error, 2), off ? Style.BAD : Style.PLAIN);
    }

    private static Cell verdict(FidelityCell cell, Tolerance tolerance) {
        if (!cell.judged()) {
            return Cell.of("few", Style.FAINT);
        }
        return cell.within(tolerance) ? Cell.of("ok", Style.GOOD) : Cell.of("off", Style.BAD);
    }
}
