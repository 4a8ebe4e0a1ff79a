package io.clientele.files.tables;

import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * How rows become a file of one kind, such as CSV lines or Parquet row groups. Immutable and safe to share.
 *
 * @param <E> what makes its chunks
 */
public interface TableFormat<E extends ChunkEncoder> {

    /** The ending of file names, without a leading dot: {@code csv.gz}. */
    String extension();

    /** The tables whose rows one file takes. */
    Set<Table> tables();

    /** A new encoder, for any thread. */
    E newEncoder();

    /** Begins a file. */
    TableFile<E> newFile(OutputStream out) throws IOException;

    /** How many blocks of customers make a chunk that is neither too small to be worth its overhead nor too large for memory. */
    int blocksPerChunk();
}
