package io.clientele.store.seed;

import io.clientele.generate.BlockWork;
import io.clientele.generate.CustomerBlock;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.PurchaseHistory;
import io.clientele.generate.TableDigests;
import io.clientele.store.RowChunk;
import io.clientele.table.Table;
import java.util.Set;

/** All that can be done about some blocks without a connection: their rows in the database's form, their CSV lines, their sums. */
final class ChunkWork implements BlockWork {
    static final Set<Table> TABLES = Set.of(Table.CUSTOMERS, Table.GROUND_TRUTH, Table.ORDERS, Table.ORDER_ITEMS);

    private final RowChunk chunk;
    private final PersonaCounter[] personas;
    private final TableDigests.Lines lines = new TableDigests.Lines();
    private long customers;
    private long firstOrderId;
    private long lastOrderId;

    ChunkWork(PopulationPlan plan, RowChunk chunk) {
        this.chunk = chunk;
        this.personas = PersonaCounter.all(plan);
    }

    @Override
    public void begin() {
        chunk.clear();
        lines.clear();
        customers = 0;
        firstOrderId = 0;
        lastOrderId = 0;
        for (PersonaCounter persona : personas) {
            persona.clear();
        }
    }

    @Override
    public void add(CustomerBlock block) {
        block.forEachRow(TABLES, chunk);
        lines.add(block);
        customers += block.size();
        for (int i = 0; i < block.size(); i++) {
            PurchaseHistory history = block.history(i);
            personas[history.persona()].add(history);
            if (history.orders() > 0) {
                firstOrderId = firstOrderId == 0 ? history.orderId(0) : firstOrderId;
                lastOrderId = history.orderId(history.orders() - 1);
            }
        }
    }

    @Override
    public void end() {}

    RowChunk chunk() {
        return chunk;
    }

    TableDigests.Lines lines() {
        return lines;
    }

    PersonaCounter persona(int persona) {
        return personas[persona];
    }

    long customers() {
        return customers;
    }

    /** The smallest order id; 0 if there is no order. */
    long firstOrderId() {
        return firstOrderId;
    }

    /** The greatest; 0 if there is no order. */
    long lastOrderId() {
        return lastOrderId;
    }
}
