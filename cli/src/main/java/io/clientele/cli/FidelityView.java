package io.clientele.cli;

import io.clientele.cli.options.Choice;
import io.clientele.cli.terminal.Cell;
import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Style;
import io.clientele.cli.terminal.Table;
import io.clientele.fidelity.FidelityCell;
import io.clientele.fidelity.Judgement;
import io.clientele.fidelity.Judgement.Verdict;
import io.clientele.fidelity.Quantity;
import io.clientele.fidelity.Tolerance;
import io.clientele.text.Numbers;

/** The persona table as asked against the one that the orders show, for people. */
final class FidelityView {
    private final Console console;

    FidelityView(Console console) {
        this.console = console;
    }

    /** Orders and value are a year's, recency is in days. */
    void print(Judgement judgement) {
        Table table = new Table()
                .text("persona")
                .text("")
                .number("mean")
                .number("got")
                .number("error")
                .number("std")
                .number("got")
                .number("error")
                .text("");
        Tolerance tolerance = judgement.tolerance();
        for (FidelityCell cell : judgement.cells()) {
            table.row(
                    Cell.of(cell.persona()),
                    Cell.of(name(cell.quantity())),
                    number(cell.asked().mean()),
                    number(cell.got().mean()),
                    error(cell, cell.meanError(), tolerance.mean()),
                    number(cell.asked().std()),
                    number(cell.got().std()),
                    error(cell, cell.stdError(), tolerance.std()),
                    verdict(judgement.verdict(cell)));
        }
        console.print(table);
        console.print("Orders and value are a year's, recency is in days.");
        console.printParagraph(judgement.summary());
    }

    /** Short, so that the table fits into 80 columns. */
    static String name(Quantity quantity) {
        return switch (quantity) {
            case FREQUENCY -> "orders";
            case MONETARY -> "value";
            case RECENCY -> "recency";
        };
    }

    private static Cell number(double value) {
        return Cell.of(Numbers.decimal(value, 2));
    }

    private static Cell error(FidelityCell cell, double error, double tolerance) {
        boolean off = cell.judged() && !(Math.abs(error) <= tolerance);
        return Cell.of(Numbers.signedPercent(error, 2), off ? Style.BAD : Style.PLAIN);
    }

    private static Cell verdict(Verdict verdict) {
        return Cell.of(
                Choice.key(verdict),
                switch (verdict) {
                    case OK -> Style.GOOD;
                    case OFF -> Style.BAD;
                    case FEW -> Style.FAINT;
                    case SAMPLED, NEAREST -> Style.WARNING;
                });
    }
}
