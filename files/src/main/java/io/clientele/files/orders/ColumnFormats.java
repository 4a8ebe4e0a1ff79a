package io.clientele.files.orders;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the values of whole columns are written. Found out by looking at each distinct value once, before any row is read. */
record ColumnFormats(DateReader dates, DecimalMark decimalMark, StatusWords statuses) {

    static ColumnFormats find(String file, Duck duck, OrderSource source, Columns columns, OrderFileOptions options) {
        DateReader dates = DateGuess.said(options.dateFormat(), options.zone());
        if (dates == null) {
            DateGuess guess = new DateGuess(file, columns.label(ColumnRole.DATE), options.zone());
            offer(duck, source, columns.sqlName(ColumnRole.DATE), guess::offer);
            dates = guess.decide();
        }
        DecimalMark mark = options.decimalMark();
        if (mark == null) {
            ColumnRole money = columns.has(ColumnRole.AMOUNT) ? ColumnRole.AMOUNT : ColumnRole.PRICE;
            DecimalGuess guess = new DecimalGuess(file, columns.label(money));
            offer(duck, source, columns.sqlName(money), guess::offer);
            mark = guess.decide();
        }
        StatusWords statuses = new StatusWords(options.statuses());
        if (columns.has(ColumnRole.STATUS)) {
            offer(duck, source, columns.sqlName(ColumnRole.STATUS), statuses::offer);
            statuses.check(file, columns.label(ColumnRole.STATUS));
        }
        return new ColumnFormats(dates, mark, statuses);
    }

    private static void offer(Duck duck, OrderSource source, @Nullable String column, Consumer<String> values) {
        duck.forEach("SELECT DISTINCT " + column + " FROM " + source.relation(), row -> {
            String text = Texts.clean(row.getString(1));
            if (text != null) {
                values.accept(text);
            }
        });
    }
}
