package io.clientele.files.orders;

import io.clientele.model.OrderStatus;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Any file that an import understands: its rows go through the importer's tables, which spill to disk. */
final class StagedTotals {

    private StagedTotals() {}

    static CustomerTotals of(CustomerTotals.Request request) {
        ColumnFormats formats = ColumnFormats.find(
                request.file(), request.duck(), request.source(), request.columns(), request.options());
        new Staging(request.file(), request.duck(), request.source(), request.columns(), request.tally())
                .stage(formats, request.options(), grouping -> grouping.orders(request.options()));
        String counts = "FILTER (status IN (" + completed() + ") AND "
                + request.cutoff().onSeconds("instant") + ")";
        String select = "SELECT customer, min(first_row) AS first_row, max(instant) " + counts + " AS last, count(*) "
                + counts + " AS orders, CAST(coalesce(sum(total_cents) " + counts
                + ", 0) AS BIGINT) AS cents FROM orders GROUP BY customer";
        return new CustomerTotals(
                CustomerTotals.Way.STAGED,
                select,
                1,
                false,
                formats.decimalMark(),
                formats.dates().description());
    }

    private static String completed() {
        return Arrays.stream(OrderStatus.values())
                .filter(OrderStatus::completed)
                .map(status -> String.valueOf(StatusCodes.of(status)))
                .collect(Collectors.joining(", "));
    }
}
