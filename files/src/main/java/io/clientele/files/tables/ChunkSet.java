package io.clientele.files.tables;

import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One chunk of each file, filled from the same rows. It is used again and again, by one thread at a time. Files are numbered from 0 in
 * their order.
 */
public final class ChunkSet {
    private final List<Chunk<?>> chunks = new ArrayList<>();

    ChunkSet(List<OutputFile<?>> files) {
        for (OutputFile<?> file : files) {
            chunks.add(new Chunk<>(file.format()));
        }
    }

    /** How many files there are. */
    public int files() {
        return chunks.size();
    }

    /** The tables whose rows the file takes. */
    public Set<Table> tables(int file) {
        return chunks.get(file).tables;
    }

    /** Takes the rows of the file's tables; of a file with several tables, an order's items right after the order. */
    public RowReceiver rows(int file) {
        return chunks.get(file).receiver;
    }

    /** Begins the next chunks and forgets the last ones. */
    public void begin() {
        chunks.forEach(Chunk::begin);
    }

    /** All rows of the chunks came. */
    public void end() {
        chunks.forEach(Chunk::end);
    }

    Chunk<?> chunk(int file) {
        return chunks.get(file);
    }

    /** A chunk of one file, and how many rows of which table it holds. */
    static final class Chunk<E extends ChunkEncoder> {
        private final TableFormat<E> format;
        private final E encoder;
        private final Set<Table> tables;
        private final RowReceiver receiver;

        Chunk(TableFormat<E> format) {
            this.format = format;
            this.encoder = format.newEncoder();
            this.tables = Set.copyOf(format.tables());
            this.receiver = tables.size() == 1 ? encoder : new RowCounter(encoder);
        }

        /** What makes it, if it is of that format. */
        <F extends ChunkEncoder> F encoder(TableFormat<F> of) {
            if (of != (Object) format) {
                throw new IllegalArgumentException("the chunk is one of another file");
            }
            @SuppressWarnings("unchecked") // of the format's own type, as it is that format
            F made = (F) encoder;
            return made;
        }

        long rows(Table table) {
            if (receiver instanceof RowCounter counter) {
                return counter.rows(table);
            }
            return tables.contains(table) ? encoder.rows() : 0;
        }

        void begin() {
            encoder.begin();
            if (receiver instanceof RowCounter counter) {
                counter.clear();
            }
        }

        void end() {
            encoder.end();
        }
    }
}
