package io.clientele.store;

import io.clientele.table.RowReceiver;

/** Rows of the generated tables in the form in which a database takes them. One is used again and again, by one thread at a time. */
public interface RowChunk extends RowReceiver {

    /** Forgets its rows. */
    void clear();
}
