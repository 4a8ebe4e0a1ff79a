package io.clientele.generate;

import io.clientele.model.Customer;
import io.clientele.model.GroundTruth;
import io.clientele.model.Order;
import io.clientele.model.OrderItem;
import io.clientele.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A population as streams of records: the readable face of the generator. */
final class PopulationRecords {
    private final PopulationPlan plan;
    private final ThreadLocal<Scratch> scratch;

    private PopulationRecords(PopulationPlan plan) {
        this.plan = plan;
        this.scratch = ThreadLocal.withInitial(() -> new Scratch(plan));
    }

    static PopulationRecords of(Population population) {
        return new PopulationRecords(population.plan());
    }

    Stream<Customer> customers() {
        return indices().mapToObj(index -> scratch.get().customer(index));
    }

    Stream<Order> orders() {
        return indices().mapToObj(index -> scratch.get().orders(index)).flatMap(List::stream);
    }

    Stream<GroundTruth> groundTruth() {
        return indices().mapToObj(index -> scratch.get().groundTruth(index));
    }

    private LongStream indices() {
        return LongStream.range(0, plan.population().customerCount());
    }

    /** A thread's own reused objects: a stream may be made parallel. */
    private static final class Scratch {
        private final PopulationPlan plan;
        private final HistoryGenerator generator;
        private final PurchaseHistory history = new PurchaseHistory();
        private final Person person = new Person();

        Scratch(PopulationPlan plan) {
            this.plan = plan;
            this.generator = new HistoryGenerator(plan);
        }

        Customer customer(long index) {
            generator.generate(index, history);
            plan.people().fill(history.customerId(), person);
            return new Customer(
                    history.customerId(),
                    person.name(),
                    person.email(),
                    person.phone(),
                    person.address(),
                    Instant.ofEpochSecond(history.createdAt()));
        }

        List<Order> orders(long index) {
            generator.generate(index, history);
            List<Order> orders = new ArrayList<>(history.orders());
            for (int order = 0; order < history.orders(); order++) {
                orders.add(order(history, order));
            }
            return orders;
        }

        GroundTruth groundTruth(long index) {
            generator.generate(index, history);
            return new GroundTruth(
                    history.customerId(),
                    plan.personas().get(history.persona()).persona().key(),
                    history.askedOrders(),
                    history.askedSpendCents(),
                    history.askedRecencyDays());
        }
    }

    private static Order order(PurchaseHistory history, int order) {
        List<OrderItem> items = new ArrayList<>();
        for (int line = history.firstLine(order); line < history.firstLine(order + 1); line++) {
            items.add(new OrderItem(
                    history.orderId(order),
                    line - history.firstLine(order) + 1,
                    history.productId(line),
                    history.quantity(line),
                    history.unitPriceCents(line)));
        }
        return new Order(
                history.orderId(order),
                history.customerId(),
                Instant.ofEpochSecond(history.orderedAt(order)),
                history.status(order),
                history.totalCents(order),
                items);
    }
}
