package io.clientele.files.tables;

import java.util.function.Consumer;

/** Where rows come from: a generator, a database. */
public interface RowSource {

    /**
     * Fills chunks with all rows of the files' tables and hands them over in order, on the calling thread. Which rows go into one chunk
     * depends on the rows alone.
     *
     * @param files says which tables, how many rows make a chunk, and makes the chunks: as many as are to be under way at once, for any
     *     threads
     * @param consumer is done with a chunk when it returns; the chunk may then be begun anew. What it throws ends the work and is passed on
     */
    void forEachChunk(FileSet files, Consumer<ChunkSet> consumer);
}
