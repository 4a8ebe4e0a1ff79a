package io.clientele.server.page;

import io.clientele.text.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers in templates, as {@link Numbers} writes them: {@code ${@numbers.money(row.totalCents)}}; "–" for null. */
@Component("numbers")
public class PageNumbers {
    private static final String NONE = "–";

    public String grouped(@Nullable Long value) {
        return value == null ? NONE : Numbers.grouped(value);
    }

    public String money(@Nullable Long cents) {
        return cents == null ? NONE : Numbers.money(cents);
    }

    public String decimal(@Nullable Double value, int places) {
        return value == null ? NONE : Numbers.decimal(value, places);
    }

    public String percent(@Nullable Double share, int places) {
        return share == null ? NONE : Numbers.percent(share, places);
    }

    public String signedPercent(@Nullable Double share, int places) {
        return share == null ? NONE : Numbers.signedPercent(share, places);
    }

    /** {@code 1 customer}, {@code 2,000 customers}. */
    public String counted(long count, String one, String many) {
        return Numbers.counted(count, one, many);
    }
}
