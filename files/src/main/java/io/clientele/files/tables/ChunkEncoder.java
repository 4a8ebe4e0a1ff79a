package io.clientele.files.tables;

import io.clientele.table.RowReceiver;

/**
 * Makes a chunk of a file of the rows that it is handed: lines of text, compressed or not, or a row group. Which rows go into one chunk
 * does not depend on the number of threads, so a file's bytes don't either. An encoder is used again and again, by one thread at a time.
 */
public interface ChunkEncoder extends RowReceiver {

    /** Begins the next chunk and forgets the last one. */
    void begin();

    /** All rows of the chunk came. */
    void end();

    /** How many rows came since {@link #begin}, of all tables. */
    long rows();
}
