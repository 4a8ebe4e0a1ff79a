package io.clientele.generate;

import io.clientele.model.OrderStatus;
import io.clientele.model.Product;
import io.clientele.people.Person;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A population's tables as CSV lines: fields as RFC 4180 has them, a line feed behind each row, text in UTF-8. This is the form
 * whose hash names a table's content, whatever it is stored in.
 */
public final class CsvRows {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DATE_LENGTH = 10;
    private static final Map<OrderStatus, byte[]> STATUS = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            STATUS.put(status, status.key().getBytes(StandardCharsets.UTF_8));
        }
    }

    private final PopulationPlan plan;
    private final long firstDay;
    private final byte[] dates;
    private final byte[][] personaKeys;

    public CsvRows(PopulationPlan plan) {
        this.plan = plan;
        Population population = plan.population();
        this.firstDay = population.windowStart().toEpochDay();
        this.dates = dates(population);
        this.personaKeys = plan.personas().stream()
                .map(persona -> persona.persona().key().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /** All dates of the window, one behind the other. */
    private static byte[] dates(Population population) {
        Utf8Buffer dates = new Utf8Buffer(population.days() * DATE_LENGTH);
        LocalDate start = population.windowStart();
        for (int day = 0; day < population.days(); day++) {
            dates.append(start.plusDays(day).toString());
        }
        return dates.array();
    }

    /** Appends all products. */
    public void appendProducts(Utf8Buffer out) {
        for (Product product : plan.products()) {
            out.append(product.id()).append(',');
            appendText(new Utf8Buffer(64).append(product.name()), out);
            out.append(',');
            appendText(new Utf8Buffer(256).append(product.description()), out);
            out.append(',');
            appendText(new Utf8Buffer(64).append(product.category()), out);
            out.append(',').appendCents(product.priceCents());
            out.append(',').append(product.stock()).append('\n');
        }
    }

    /** Appends the block's rows of a table that has rows of customers. */
    public void append(Table table, CustomerBlock block, Utf8Buffer out) {
        for (int i = 0; i < block.size(); i++) {
            PurchaseHistory history = block.history(i);
            switch (table) {
                case CUSTOMERS -> appendCustomer(history, block.person(i), out);
                case ORDERS -> appendOrders(history, out);
                case ORDER_ITEMS -> appendItems(history, out);
                case GROUND_TRUTH -> appendTruth(history, out);
                case PRODUCTS -> throw new IllegalArgumentException("products belong to no customer");
            }
        }
    }

    private void appendCustomer(PurchaseHistory history, Person person, Utf8Buffer out) {
        out.append(history.customerId()).append(',');
        appendText(person.nameUtf8(), out);
        out.append(',');
        appendText(person.emailUtf8(), out);
        out.append(',');
        appendText(person.phoneUtf8(), out);
        out.append(',');
        appendText(person.addressUtf8(), out);
        out.append(',');
        appendInstant(history.createdAt(), out);
        out.append('\n');
    }

    private void appendOrders(PurchaseHistory history, Utf8Buffer out) {
        for (int order = 0; order < history.orders(); order++) {
            out.append(history.orderId(order))
                    .append(',')
                    .append(history.customerId())
                    .append(',');
            appendInstant(history.orderedAt(order), out);
            out.append(',').append(Objects.requireNonNull(STATUS.get(history.status(order))));
            out.append(',').appendCents(history.totalCents(order)).append('\n');
        }
    }

    private void appendItems(PurchaseHistory history, Utf8Buffer out) {
        for (int order = 0; order < history.orders(); order++) {
            int first = history.firstLine(order);
            for (int line = first; line < history.firstLine(order + 1); line++) {
                out.append(history.orderId(order)).append(',').append(line - first + 1);
                out.append(',').append(history.productId(line)).append(',').append(history.quantity(line));
                out.append(',').appendCents(history.unitPriceCents(line)).append('\n');
            }
        }
    }

    private void appendTruth(PurchaseHistory history, Utf8Buffer out) {
        out.append(history.customerId()).append(',').append(personaKeys[history.persona()]);
        out.append(',').append(history.askedOrders()).append(',').appendCents(history.askedSpendCents());
        out.append(',');
        if (history.askedOrders() > 0) {
            out.append(history.askedRecencyDays());
        }
        out.append('\n');
    }

    /** @param epochSecond an instant of the window */
    private void appendInstant(long epochSecond, Utf8Buffer out) {
        int day = (int) (Math.floorDiv(epochSecond, SECONDS_PER_DAY) - firstDay);
        int second = (int) (epochSecond - (firstDay + day) * SECONDS_PER_DAY);
        out.append(dates, day * DATE_LENGTH, DATE_LENGTH).append('T');
        out.appendTwoDigits(second / 3600).append(':');
        out.appendTwoDigits(second / 60 % 60).append(':');
        out.appendTwoDigits(second % 60).append('Z');
    }

    /** Quoted where it has to be: with a comma, a quote or a line's end in it. */
    private static void appendText(Utf8Buffer text, Utf8Buffer out) {
        byte[] bytes = text.array();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            byte b = bytes[i];
            quoted |= b == ',' || b == '"' || b == '\n' || b == '\r';
        }
        if (!quoted) {
            out.append(text);
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            if (bytes[i] == '"') {
                out.append('"');
            }
            out.append(bytes, i, 1);
        }
        out.append('"');
    }
}
