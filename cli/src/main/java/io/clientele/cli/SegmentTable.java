package io.clientele.cli;

import io.clientele.cli.terminal.Table;
import io.clientele.rfm.SegmentReport;
import io.clientele.rfm.SegmentSummary;
import io.clientele.text.Numbers;

/** The segments of a calculation with their customers and revenue. */
final class SegmentTable {
    private SegmentTable() {}

    static Table of(SegmentReport report) {
        Table table = new Table()
                .elastic("segment")
                .number("customers")
                .number("share")
                .number("revenue")
                .number("share")
                .number("R days")
                .number("F")
                .number("M");
        for (SegmentSummary segment : report.segments()) {
            table.row(
                    segment.segment().name(),
                    Numbers.grouped(segment.customers()),
                    Numbers.percent(report.share(segment), 1),
                    Numbers.money(segment.revenueCents()),
                    Numbers.percent(report.revenueShare(segment), 1),
                    Numbers.decimal(segment.meanRecencyDays().orElse(Double.NaN), 1),
                    Numbers.decimal(segment.meanFrequency().orElse(Double.NaN), 1),
                    segment.meanMonetaryCents().isPresent()
                            ? Numbers.money(segment.meanMonetaryCents().getAsLong())
                            : "-");
        }
        return table.line()
                .row(
                        "all",
                        Numbers.grouped(report.customers()),
                        "",
                        Numbers.money(report.revenueCents()),
                        "",
                        "",
                        "",
                        "");
    }
}
