package io.clientele.server.admin;

import io.clientele.store.query.Criteria;
import io.clientele.store.query.RecordList;

/** How many rows a list has, as far as counting is worth it. */
record Totals(long count, boolean more) {
    /** Beyond it nobody needs the exact number on every page, and counting takes time. */
    static final long COUNTED = 10_000;

    static Totals of(RecordList<?> records, Criteria criteria) {
        return of(records, criteria, COUNTED);
    }

    static Totals of(RecordList<?> records, Criteria criteria, long counted) {
        long count = records.count(criteria, counted + 1);
        return new Totals(Math.min(count, counted), count > counted);
    }

    String text(Names names) {
        return more ? "more than " + names.counted(count) : names.counted(count);
    }
}
