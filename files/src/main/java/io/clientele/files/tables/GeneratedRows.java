package io.clientele.files.tables;

import io.clientele.fidelity.PopulationTally;
import io.clientele.generate.BlockWork;
import io.clientele.generate.CustomerBlock;
import io.clientele.generate.Generation;
import io.clientele.generate.Part;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The rows of one part of a population, as they are generated; the products come with the first part. */
public final class GeneratedRows implements RowSource {
    private final PopulationPlan plan;
    private final Part part;
    private final int threads;
    private final LongConsumer progress;
    private final PopulationTally tally;

    /**
     * @param threads that generate and encode, 1 or more; with 1 it is the calling thread itself
     * @param progress is told how many of the part's customers are done, on the calling thread
     */
    public GeneratedRows(PopulationPlan plan, Part part, int threads, LongConsumer progress) {
        this.plan = plan;
        this.part = part;
        this.threads = threads;
        this.progress = progress;
        this.tally = new PopulationTally(plan);
    }

    /** What the customers show that went by, where their orders or items were among the files. */
    public PopulationTally tally() {
        return tally;
    }

    @Override
    public void forEachChunk(FileSet files, Consumer<ChunkSet> consumer) {
        if (files.tables().contains(Table.PRODUCTS) && part.number() == 1) {
            consumer.accept(products(files.newChunks()));
        }
        if (files.tables().equals(Set.of(Table.PRODUCTS))) {
            return;
        }
        Generation what = new Generation(files.tables(), part, threads, files.blocksPerChunk());
        long[] customers = new long[1];
        boolean orders = files.tables().contains(Table.ORDERS) || files.tables().contains(Table.ORDER_ITEMS);
        plan.forEachWork(what, () -> new ChunkWork(files.newChunks(), orders), work -> {
            consumer.accept(work.chunks);
            tally.add(work.seen);
            customers[0] += work.customers;
            progress.accept(customers[0]);
        });
    }

    private ChunkSet products(ChunkSet chunks) {
        chunks.begin();
        for (int file = 0; file < chunks.files(); file++) {
            if (chunks.tables(file).contains(Table.PRODUCTS)) {
                plan.forEachProduct(chunks.rows(file));
            }
        }
        chunks.end();
        return chunks;
    }

    /** The chunks of some blocks in a row. */
    private final class ChunkWork implements BlockWork {
        private final ChunkSet chunks;
        private final boolean orders;
        private final PopulationTally seen = new PopulationTally(plan);
        private long customers;

        ChunkWork(ChunkSet chunks, boolean orders) {
            this.chunks = chunks;
            this.orders = orders;
        }

        @Override
        public void begin() {
            chunks.begin();
            seen.clear();
            customers = 0;
        }

        @Override
        public void add(CustomerBlock block) {
            for (int file = 0; file < chunks.files(); file++) {
                block.forEachRow(chunks.tables(file), chunks.rows(file));
            }
            if (orders) {
                seen.add(block);
            }
            customers += block.size();
        }

        @Override
        public void end() {
            chunks.end();
        }
    }
}
