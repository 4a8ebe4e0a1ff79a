package io.clientele.cli;

import io.clientele.cli.terminal.Cell;
import io.clientele.cli.terminal.Style;
import io.clientele.cli.terminal.Table;
import io.clientele.store.check.Check;
import java.util.List;

/** What was checked and what came out. */
final class CheckTable {
    private CheckTable() {}

    static Table of(List<Check> checks) {
        Table table = new Table().text("").text("what must be so").text("found");
        for (Check check : checks) {
            Style style = switch (check.outcome()) {
                case OK -> Style.GOOD;
                case NOTE -> Style.WARNING;
                case FAILED -> Style.BAD;
            };
            table.row(Cell.of(check.outcome().key(), style), Cell.of(check.title()), Cell.of(check.detail()));
        }
        return table;
    }

    static int failed(List<Check> checks) {
        int failed = 0;
        for (Check check : checks) {
            failed += check.failed() ? 1 : 0;
        }
        return failed;
    }

    /** One sentence about all of them. */
    static String summary(List<Check> checks) {
        int failed = failed(checks);
        return failed == 0
                ? "All " + checks.size() + " checks hold."
                : failed + " of " + checks.size() + " checks failed.";
    }
}
