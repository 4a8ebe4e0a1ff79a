package io.clientele.generate;

import io.clientele.table.Table;
import java.util.Set;

/**
 * What is to be generated of a population, and how. The rows don't depend on the threads; which blocks go into one {@link BlockWork}
 * depends on the part and on {@code blocksPerWork} alone.
 *
 * @param tables whose rows are needed: nobody gets a name where customers are not among them, and no basket is filled where neither
 *     orders nor items are
 * @param threads that generate, 1 or more; with 1 it is the calling thread itself
 * @param blocksPerWork blocks of {@link CustomerBlock#CAPACITY} customers that one work takes, at least 1
 */
public record Generation(Set<Table> tables, Part part, int threads, int blocksPerWork) {

    public Generation {
        tables = Set.copyOf(tables);
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", but must be at least 1");
        }
        if (blocksPerWork < 1) {
            throw new IllegalArgumentException("blocks per work is " + blocksPerWork + ", but must be at least 1");
        }
    }

    /** Everything, a block at a time. */
    static Generation everything(Part part, int threads) {
        return new Generation(Set.of(Table.values()), part, threads, 1);
    }

    boolean people() {
        return tables.contains(Table.CUSTOMERS);
    }

    Depth depth() {
        if (tables.contains(Table.ORDERS) || tables.contains(Table.ORDER_ITEMS)) {
            return Depth.ORDERS;
        }
        if (!people()) {
            return Depth.ASKED;
        }
        return tables.contains(Table.GROUND_TRUTH) ? Depth.ASKED_AND_ACCOUNT : Depth.ACCOUNT;
    }
}
