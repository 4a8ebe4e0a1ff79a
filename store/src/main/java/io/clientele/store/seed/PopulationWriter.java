package io.clientele.store.seed;

import io.clientele.generate.CustomerBlock;
import io.clientele.generate.Generation;
import io.clientele.generate.Part;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.PurchaseHistory;
import io.clientele.generate.TableDigests;
import io.clientele.model.Product;
import io.clientele.people.Person;
import io.clientele.store.ChunkWriter;
import io.clientele.store.RowWriter;
import io.clientele.store.Session;
import io.clientele.store.UncheckedSqlException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Writes the rows of a population, customer by customer, and counts them by persona. */
final class PopulationWriter {
    /** 1,024 customers, about 14,000 orders, 3 MB: a COPY of fewer rows costs more, and more rows take more memory. */
    private static final int BLOCKS_PER_CHUNK = 4;

    private final Session session;
    private final PopulationPlan plan;
    private final TableDigests digests;
    private final SeedListener listener;
    private final PersonaCounter[] personas;
    private long written;
    private long firstOrderId;
    private long lastOrderId;

    PopulationWriter(Session session, PopulationPlan plan, TableDigests digests, SeedListener listener) {
        this.session = session;
        this.plan = plan;
        this.digests = digests;
        this.listener = listener;
        this.personas = PersonaCounter.all(plan);
    }

    void writeProducts() throws SQLException {
        try (RowWriter rows =
                session.rowWriter("products", "id", "name", "description", "category", "price_cents", "stock")) {
            for (Product product : plan.products()) {
                rows.add(product.id())
                        .add(product.name())
                        .add(product.description())
                        .add(product.category())
                        .add(product.priceCents())
                        .add(product.stock())
                        .endRow();
            }
            rows.flush();
        }
    }

    void writeCustomers(int threads) throws SQLException {
        Optional<ChunkWriter> chunks = session.chunkWriter();
        if (chunks.isPresent()) {
            writeChunks(chunks.get(), threads);
        } else {
            writeRows(threads);
        }
    }

    /** The chunks come to it in the order of the customers. */
    void writeChunks(ChunkWriter chunks, int threads) {
        plan.forEachWork(
                new Generation(ChunkWork.TABLES, Part.WHOLE, threads, BLOCKS_PER_CHUNK),
                () -> new ChunkWork(plan, chunks.newChunk()),
                work -> {
                    requireNotCancelled();
                    try {
                        chunks.write(work.chunk());
                    } catch (SQLException e) {
                        throw new UncheckedSqlException(e);
                    }
                    count(work);
                });
    }

    private void count(ChunkWork work) {
        digests.add(work.lines());
        for (int persona = 0; persona < personas.length; persona++) {
            personas[persona].add(work.persona(persona));
        }
        firstOrderId = firstOrderId == 0 ? work.firstOrderId() : firstOrderId;
        lastOrderId = Math.max(lastOrderId, work.lastOrderId());
        written += work.customers();
        listener.written(written);
    }

    private void requireNotCancelled() {
        if (listener.cancelled()) {
            throw new CancellationException("the seed was cancelled");
        }
    }

    private void writeRows(int threads) throws SQLException {
        try (RowWriter customers =
                        session.rowWriter("customers", "id", "name", "email", "phone", "address", "created_at");
                RowWriter truth = session.rowWriter(
                        "ground_truth", "customer_id", "persona", "orders", "spend_cents", "recency_days");
                RowWriter orders =
                        session.rowWriter("orders", "id", "customer_id", "ordered_at", "status", "total_cents");
                RowWriter items = session.rowWriter(
                        "order_items", "order_id", "line_no", "product_id", "quantity", "unit_price_cents")) {
            plan.forEachBlock(threads, block -> {
                requireNotCancelled();
                try {
                    for (int i = 0; i < block.size(); i++) {
                        PurchaseHistory history = block.history(i);
                        writeCustomer(customers, history, block.person(i));
                        writeTruth(truth, history);
                        writeOrders(orders, items, history);
                        personas[history.persona()].add(history);
                    }
                } catch (SQLException e) {
                    throw new UncheckedSqlException(e);
                }
                finish(block);
            });
            customers.flush();
            truth.flush();
            orders.flush();
            items.flush();
        }
    }

    /** In the order of the persona table. */
    List<PersonaCount> personas() {
        return List.of(personas).stream().map(PersonaCounter::count).toList();
    }

    /** The smallest order id that was written; 0 if there is no order. */
    long firstOrderId() {
        return firstOrderId;
    }

    /** The greatest; 0 if there is no order. */
    long lastOrderId() {
        return lastOrderId;
    }

    private void finish(CustomerBlock block) {
        digests.add(block);
        written += block.size();
        listener.written(written);
    }

    private static void writeCustomer(RowWriter customers, PurchaseHistory history, Person person) throws SQLException {
        customers
                .add(history.customerId())
                .add(person.name())
                .add(person.email())
                .add(person.phone())
                .add(person.address())
                .addInstant(history.createdAt())
                .endRow();
    }

    private void writeTruth(RowWriter truth, PurchaseHistory history) throws SQLException {
        truth.add(history.customerId())
                .add(personas[history.persona()].key())
                .add(history.askedOrders())
                .add(history.askedSpendCents())
                .add(history.askedRecencyDays())
                .endRow();
    }

    private void writeOrders(RowWriter orders, RowWriter items, PurchaseHistory history) throws SQLException {
        int count = history.orders();
        for (int order = 0; order < count; order++) {
            long orderId = history.orderId(order);
            orders.add(orderId)
                    .add(history.customerId())
                    .addInstant(history.orderedAt(order))
                    .add(history.status(order).key())
                    .add(history.totalCents(order))
                    .endRow();
            int first = history.firstLine(order);
            int end = history.firstLine(order + 1);
            for (int line = first; line < end; line++) {
                items.add(orderId)
                        .add(line - first + 1)
                        .add(history.productId(line))
                        .add(history.quantity(line))
                        .add(history.unitPriceCents(line))
                        .endRow();
            }
        }
        if (count > 0) {
            firstOrderId = firstOrderId == 0 ? history.orderId(0) : firstOrderId;
            lastOrderId = history.orderId(count - 1);
        }
    }
}
