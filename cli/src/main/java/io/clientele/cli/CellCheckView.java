package io.clientele.cli;

import io.clientele.cli.terminal.Bars;
import io.clientele.cli.terminal.Cell;
import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Style;
import io.clientele.cli.terminal.Table;
import io.clientele.fidelity.CellCheck;
import io.clientele.fidelity.Quantity;
import io.clientele.persona.Gaussian;
import io.clientele.text.Numbers;
import java.util.List;

/** The laws of all cells as a table. */
final class CellCheckView {
    private static final int DENSITY_COLUMNS = 12;

    private final Console console;
    private final PersonaTableView personas;

    CellCheckView(Console console) {
        this.console = console;
        this.personas = new PersonaTableView(console);
    }

    void print(List<CellCheck> cells) {
        Table table = new Table()
                .text("persona")
                .text("")
                .number("asked")
                .number("customers show")
                .elastic("law")
                .text("density")
                .number("lowest")
                .number("highest")
                .text("");
        for (CellCheck cell : cells) {
            table.row(
                    Cell.of(cell.persona().key()),
                    Cell.of(FidelityView.name(cell.quantity())),
                    Cell.of(personas.text(cell.asked())),
                    Cell.of(shown(cell.shown())),
                    Cell.of(cell.plan().family()),
                    Cell.of(Bars.spark(
                            cell.density(DENSITY_COLUMNS), console.terminal().unicode())),
                    Cell.of(Numbers.percent(cell.plan().shareAtLeast(), 1)),
                    Cell.of(
                            cell.quantity() == Quantity.RECENCY
                                    ? Numbers.percent(cell.plan().shareAtGreatest(), 1)
                                    : "-"),
                    cell.possible() ? Cell.of("ok", Style.GOOD) : Cell.of("no", Style.BAD));
        }
        console.print(table);
        console.printParagraph(
                "Orders and value are a year's, recency is in days. Lowest, highest: customers at the bounds of the law.");
        for (CellCheck cell : cells) {
            if (cell.refusal() != null) {
                console.print("");
                console.printParagraph(cell.refusal());
            }
        }
    }

    private String shown(Gaussian gaussian) {
        return Numbers.decimal(gaussian.mean(), 2) + console.sign(" ± ", " +- ") + Numbers.decimal(gaussian.std(), 2);
    }
}
