package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Style;
import io.clientele.cli.terminal.TextWidth;
import io.clientele.imports.ImportFinding;
import io.clientele.imports.ImportMapping;
import io.clientele.imports.ImportSummary;
import io.clientele.store.DbLocation;
import io.clientele.store.imports.ImportResult;
import io.clientele.text.Numbers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import understood, took and left out, for people. */
final class ImportReport {
    private final Console console;

    ImportReport(Console console) {
        this.console = console;
    }

    /** @param result null for a dry run */
    void print(DbLocation location, ImportSummary summary, @Nullable ImportResult result) {
        printMapping(summary.mapping());
        console.print("");
        printCounts(summary);
        if (result != null) {
            console.print("");
            printWritten(location, result);
        }
        printFindings(summary.findings());
    }

    void printFindings(List<ImportFinding> findings) {
        for (ImportFinding finding : findings) {
            console.print("");
            Style style = finding.kind().skips() ? Style.WARNING : Style.BOLD;
            String mark = console.styled("note:", style);
            console.print(mark + " " + TextWidth.printable(finding.text()));
            for (String example : finding.examples()) {
                console.print("    " + TextWidth.printable(example));
            }
        }
    }

    void printMapping(ImportMapping mapping) {
        console.heading("Understood as");
        line("format", mapping.format());
        for (Map.Entry<String, String> column : mapping.columns().entrySet()) {
            line(column.getKey(), "column " + column.getValue());
        }
        line("orders", mapping.orderMeaning());
        line("amounts", mapping.amountMeaning());
        line("dates", mapping.dateFormat() + ", zone " + zone(mapping));
    }

    /** Java calls UTC Z. */
    static String zone(ImportMapping mapping) {
        return mapping.zone().equals("Z") ? "UTC" : mapping.zone();
    }

    private void printCounts(ImportSummary summary) {
        console.heading("Read");
        line(
                "rows",
                Numbers.grouped(summary.rows()) + ", of which " + Numbers.grouped(summary.rowsUsed()) + " are used");
        line("customers", Numbers.grouped(summary.customers()));
        line(
                "orders",
                Numbers.grouped(summary.orders()) + ", " + summary.firstDate() + " to " + summary.lastDate()
                        + (summary.returns() > 0
                                ? ", " + Numbers.grouped(summary.returns()) + " of them returns"
                                : ""));
        if (summary.products() > 0) {
            line(
                    "products",
                    Numbers.grouped(summary.products()) + ", on " + Numbers.counted(summary.lines(), "line", "lines"));
        }
        line("value", Numbers.money(summary.sumCents()));
    }

    private void printWritten(DbLocation location, ImportResult result) {
        console.heading("Written to " + location);
        line("customers", added(result.newCustomers(), result.knownCustomers()));
        if (result.newProducts() + result.knownProducts() > 0) {
            line("products", added(result.newProducts(), result.knownProducts()));
        }
        line("orders", Numbers.grouped(result.orders()));
        if (result.emailsLeftOut() > 0) {
            line(
                    "e-mails",
                    Numbers.counted(result.emailsLeftOut(), "was", "were")
                            + " left out, since another customer has it");
        }
    }

    private static String added(long added, long known) {
        return Numbers.grouped(added) + " new"
                + (known == 0 ? "" : ", " + Numbers.grouped(known) + " were there already");
    }

    private void line(String label, String text) {
        console.print("  " + label + " ".repeat(Math.max(1, 14 - label.length())) + TextWidth.printable(text));
    }
}
