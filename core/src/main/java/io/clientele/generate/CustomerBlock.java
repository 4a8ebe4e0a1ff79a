package io.clientele.generate;

import io.clientele.people.Person;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.util.Set;

/** Some customers in a row, with their histories, in reused objects: a reader that keeps something copies it. */
public final class CustomerBlock {
    /** The most customers of a block. */
    public static final int CAPACITY = 256;

    private final PurchaseHistory[] histories = new PurchaseHistory[CAPACITY];
    private final Person[] persons = new Person[CAPACITY];
    private final PopulationPlan plan;
    private final Utf8Buffer[] personaKeys;
    private int size;

    CustomerBlock(PopulationPlan plan) {
        this.plan = plan;
        this.personaKeys = plan.personas().stream()
                .map(persona -> new Utf8Buffer(32).append(persona.persona().key()))
                .toArray(Utf8Buffer[]::new);
    }

    /** How many customers there are in the block. */
    public int size() {
        return size;
    }

    /** @param i 0 … size−1; ids rise with i */
    public PurchaseHistory history(int i) {
        return histories[i];
    }

    public Person person(int i) {
        return persons[i];
    }

    /**
     * Hands over the rows of the tables, customer by customer: the customer, what was asked of it, then each order followed by its
     * items. Products belong to no customer and are not among them.
     *
     * @param tables that were generated
     */
    public void forEachRow(Set<Table> tables, RowReceiver receiver) {
        boolean customers = tables.contains(Table.CUSTOMERS);
        boolean truth = tables.contains(Table.GROUND_TRUTH);
        boolean orders = tables.contains(Table.ORDERS);
        boolean items = tables.contains(Table.ORDER_ITEMS);
        for (int i = 0; i < size; i++) {
            PurchaseHistory history = histories[i];
            if (customers) {
                sendCustomer(history, persons[i], receiver);
            }
            if (truth) {
                receiver.groundTruth(
                        history.customerId(),
                        personaKeys[history.persona()],
                        history.askedOrders(),
                        history.askedSpendCents(),
                        history.askedRecencyDays());
            }
            if (orders && items) {
                sendOrdersWithItems(history, receiver);
            } else if (orders) {
                sendOrders(history, receiver);
            } else if (items) {
                sendItems(history, receiver);
            }
        }
    }

    private static void sendCustomer(PurchaseHistory history, Person person, RowReceiver receiver) {
        receiver.customer(
                history.customerId(),
                person.nameUtf8(),
                person.emailUtf8(),
                person.phoneUtf8(),
                person.addressUtf8(),
                history.createdAt());
    }

    private static void sendOrdersWithItems(PurchaseHistory history, RowReceiver receiver) {
        for (int order = 0; order < history.orders(); order++) {
            sendOrder(history, order, receiver);
            sendItems(history, order, receiver);
        }
    }

    private static void sendOrders(PurchaseHistory history, RowReceiver receiver) {
        for (int order = 0; order < history.orders(); order++) {
            sendOrder(history, order, receiver);
        }
    }

    private static void sendItems(PurchaseHistory history, RowReceiver receiver) {
        for (int order = 0; order < history.orders(); order++) {
            sendItems(history, order, receiver);
        }
    }

    private static void sendOrder(PurchaseHistory history, int order, RowReceiver receiver) {
        receiver.order(
                history.orderId(order),
                history.customerId(),
                history.orderedAt(order),
                history.status(order),
                history.totalCents(order));
    }

    private static void sendItems(PurchaseHistory history, int order, RowReceiver receiver) {
        long orderId = history.orderId(order);
        int first = history.firstLine(order);
        int end = history.firstLine(order + 1);
        for (int line = first; line < end; line++) {
            receiver.orderItem(
                    orderId,
                    line - first + 1,
                    history.productId(line),
                    history.quantity(line),
                    history.unitPriceCents(line));
        }
    }

    void fill(long from, int count, Depth depth, boolean people, HistoryGenerator generator) {
        size = count;
        for (int i = 0; i < count; i++) {
            if (histories[i] == null) {
                histories[i] = new PurchaseHistory();
                persons[i] = new Person();
            }
        }
        generator.generate(from, count, depth, histories);
        if (people) {
            for (int i = 0; i < count; i++) {
                plan.people().fill(histories[i].customerId(), persons[i]);
            }
        }
    }
}
