package io.clientele.store.query;

import org.jspecify.annotations.Nullable;

/** Which page of a list. */
public sealed interface Position {
    Position START = new Offset(0, null);

    /**
     * The page that begins behind that many rows. Rows that come or go before it shift it.
     *
     * @param count all rows there are, where that is known: a page in the second half is then reached from the end
     */
    record Offset(long offset, @Nullable Long count) implements Position {
        public Offset {
            if (offset < 0) {
                throw new IllegalArgumentException("offset is " + offset + ", but must not be negative");
            }
        }
    }

    /** The page that a cursor leads to, which is as quick to reach however deep it lies, and which nothing shifts. */
    record At(Cursor cursor) implements Position {}

    /** The last page, which is full where there are enough rows. */
    record End() implements Position {}
}
