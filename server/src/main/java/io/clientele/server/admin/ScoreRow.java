package io.clientele.server.admin;

import io.clientele.rfm.RfmCode;
import io.clientele.server.rfm.ScoreBook;
import io.clientele.store.crm.CustomerName;
import org.jspecify.annotations.Nullable;

/** A customer's scores in the newest run. */
record ScoreRow(
        long customerId,
        String name,
        String segment,
        String code,
        @Nullable Integer recencyDays,
        int frequency,
        long monetaryCents) {

    /** @param name null for a customer who was deleted meanwhile */
    static ScoreRow of(ScoreBook book, int row, @Nullable CustomerName name) {
        return new ScoreRow(
                book.customerId(row),
                name == null ? "(deleted)" : name.name(),
                book.segment(row),
                RfmCode.text(book.recencyScore(row), book.frequencyScore(row), book.monetaryScore(row)),
                book.recencyDays(row),
                book.frequency(row),
                book.monetaryCents(row));
    }
}
