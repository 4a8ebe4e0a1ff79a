package io.clientele.files.tables;

import io.clientele.table.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The files that are written together, from one pass over the rows. Immutable. */
public final class FileSet {
    private final List<OutputFile<?>> files;

    public FileSet(List<OutputFile<?>> files) {
        this.files = List.copyOf(files);
    }

    List<OutputFile<?>> files() {
        return files;
    }

    /** The tables whose rows are needed. */
    public Set<Table> tables() {
        EnumSet<Table> tables = EnumSet.noneOf(Table.class);
        files.forEach(file -> tables.addAll(file.tables()));
        return tables;
    }

    /** How many blocks of customers make a chunk: as many as the format with the largest chunks wants. */
    public int blocksPerChunk() {
        return files.stream()
                .mapToInt(file -> file.format().blocksPerChunk())
                .max()
                .orElse(1);
    }

    /** A new chunk of each file. */
    public ChunkSet newChunks() {
        return new ChunkSet(files);
    }
}
