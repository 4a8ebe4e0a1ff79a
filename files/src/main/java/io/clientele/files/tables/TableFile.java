package io.clientele.files.tables;

import java.io.IOException;

/**
 * A file that grows by chunks, in order. It writes to a stream that belongs to whoever opened it: it neither closes nor syncs it.
 *
 * @param <E> what makes its chunks
 */
public interface TableFile<E extends ChunkEncoder> {

    /** Writes the encoder's chunk, which may then be begun anew. A chunk without rows writes nothing. */
    void append(E chunk) throws IOException;

    /** Writes what belongs to the end of the file. */
    void finish() throws IOException;
}
