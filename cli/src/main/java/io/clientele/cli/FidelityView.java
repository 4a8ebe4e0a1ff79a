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
        console.printParagraph(summary(judgement));
    }

    /** Short, so that the table fits into 80 columns. */
    static String name(Quantity quantity) {
        return switch (quantity) {
            case FREQUENCY -> "orders";
            case MONETARY -> "value";
            case RECENCY -> "recency";
        };
    }

    /** One paragraph about all cells. */
    static String summary(Judgement judgement) {
        int all = judgement.cells().size();
        int off = judgement.count(Verdict.OFF);
        String limits = "means within " + Numbers.percent(judgement.tolerance().mean(), 1) + ", deviations within "
                + Numbers.percent(judgement.tolerance().std(), 1);
        StringBuilder text = new StringBuilder();
        if (off > 0) {
            text.append(off)
                    .append(" of ")
                    .append(all)
                    .append(" lines are off: asked for are ")
                    .append(limits)
                    .append('.');
        } else if (judgement.count(Verdict.OK) == all) {
            text.append("All ")
                    .append(2 * all)
                    .append(" numbers are as asked: ")
                    .append(limits)
                    .append('.');
        } else {
            text.append(judgement.count(Verdict.OK))
                    .append(" of ")
                    .append(all)
                    .append(" lines are as asked: ")
                    .append(limits)
                    .append('.');
        }
        say(text, judgement, Verdict.SAMPLED, "off because the sampling is independent");
        say(text, judgement, Verdict.NEAREST, "off because --nearest replaced what is not possible");
        say(
                text,
                judgement,
                Verdict.FEW,
                "not judged, of personas with fewer than " + FidelityCell.FEWEST_JUDGED + " customers");
        return text.toString();
    }

    private static void say(StringBuilder text, Judgement judgement, Verdict verdict, String what) {
        int count = judgement.count(verdict);
        if (count > 0) {
            text.append(' ')
                    .append(count)
                    .append(count == 1 ? " is " : " are ")
                    .append(what)
                    .append('.');
        }
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
