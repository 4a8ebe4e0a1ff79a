package io.clientele.imports;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import read, for the user to see and for the store's manifest to keep.
 *
 * @param file the file's name without its folder
 * @param mapping how the file was understood
 * @param rows data rows in the file, the header not among them
 * @param rowsUsed rows that became an order or a part of one; the others are among the findings that
 *     {@linkplain ImportFinding.Kind#skips() skip}
 * @param products 0 if the file has no products
 * @param lines order lines handed over; 0 if the file has no products
 * @param returns orders with a negative total, cancelled ones not among them
 * @param sumCents the sum of all orders' totals, cancelled ones not among them, in cents
 * @param firstDate the date of the first order, in the mapping's zone
 * @param lastDate the date of the last order
 * @param findings what the user ought to know, most serious first; may be empty
 */
public record ImportSummary(
        String file,
        ImportMapping mapping,
        long rows,
        long rowsUsed,
        long customers,
        long products,
        long orders,
        long lines,
        long returns,
        long sumCents,
        LocalDate firstDate,
        LocalDate lastDate,
        List<ImportFinding> findings) {

    public ImportSummary {
        Checks.text("file", file);
        Checks.atLeast("customers", customers, 1);
        Checks.atLeast("orders", orders, customers);
        findings = List.copyOf(findings);
    }
}
