package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import java.util.function.Consumer;

/** From a file's rows to DuckDB's tables of exact values: reads, completes, refuses, groups. */
final class Staging {

    private final String file;
    private final Duck duck;
    private final OrderSource source;
    private final Columns columns;
    private final Tally tally;

    Staging(String file, Duck duck, OrderSource source, Columns columns, Tally tally) {
        this.file = file;
        this.duck = duck;
        this.source = source;
        this.columns = columns;
        this.tally = tally;
    }

    /** @param grouped what is to be made of the rows */
    void stage(ColumnFormats formats, OrderFileOptions options, Consumer<Grouping> grouped) {
        new RowReader(file, duck, source, columns, formats, tally).read();
        Grouping grouping = new Grouping(file, duck, source, columns, tally);
        grouping.completeOrders();
        BadRows bad = tally.badRows();
        if (bad.count() > 0 && !options.skipBadRows()) {
            throw new FilesException(bad.refusal(file, bad.examples(source::places)));
        }
        grouped.accept(grouping);
        if (duck.number("SELECT count(*) FROM rows") == 0) {
            throw new FilesException(file + ": none of its " + Texts.count(source.rows(), "row") + " can be used"
                    + (tally.count(Kind.NO_CUSTOMER) > 0
                            ? "; " + tally.count(Kind.NO_CUSTOMER) + " have no " + columns.label(ColumnRole.CUSTOMER)
                                    + ", is it the right --customer-column?"
                            : ""));
        }
    }
}
