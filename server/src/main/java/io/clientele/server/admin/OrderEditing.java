package io.clientele.server.admin;

import io.clientele.model.OrderStatus;
import io.clientele.store.crm.LineRow;
import io.clientele.store.crm.LineValues;
import io.clientele.store.crm.OrderDetail;
import io.clientele.store.crm.OrderRow;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.crm.OrderValues;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.FieldError;
import io.clientele.store.edit.InvalidRecordException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order's form, with its items a row each. Rows in which nothing is typed, or which are to be removed, don't count. */
final class OrderEditing implements Editing<OrderDetail> {
    /** Fewer than an order may have: browsers send three texts for each row. */
    private static final int MAX_ROWS = 250;

    private static final Inline ITEMS = new Inline(
            "items",
            "item",
            "items",
            List.of(
                    FormField.reference("product", "Product", "products"),
                    FormField.of("quantity", "Quantity", Widget.INTEGER).mandatory(),
                    FormField.of("price", "Unit price", Widget.OUTPUT),
                    FormField.of("total", "Total", Widget.OUTPUT)),
            MAX_ROWS);

    private final OrderStore orders;
    private final Editors editors;
    private final Picker<?> customers;
    private final Picker<?> products;
    private final OrderTotals totals;

    OrderEditing(
            OrderStore orders, ProductStore products, Editors editors, Picker<?> customers, Picker<?> productPicker) {
        this.orders = orders;
        this.editors = editors;
        this.customers = customers;
        this.products = productPicker;
        this.totals = new OrderTotals(ITEMS, productPicker, products);
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.reference("customer", "Customer", "customers")
                        .help("Type a name, an e-mail address or an ID."),
                FormField.of("status", "Status", Widget.CHOICE)
                        .mandatory()
                        .choices(Stream.of(OrderStatus.values())
                                .map(status -> new FormField.Choice(status.key(), status.key()))
                                .toList())
                        .help("Cancelling gives the pieces back to the stock."),
                FormField.of("order_date", "Ordered at (UTC)", Widget.INSTANT).mandatory(),
                FormField.of("total_price", "Total", Widget.OUTPUT));
    }

    @Override
    public Inline inline() {
        return ITEMS;
    }

    @Override
    public FormData blank() {
        String now = Format.second(editors.now()).replace(' ', 'T');
        return new FormData(Map.of("status", OrderStatus.PENDING.key(), "order_date", now), Inline.EMPTY_ROWS);
    }

    @Override
    public Optional<OrderDetail> find(long id) {
        return orders.find(id);
    }

    @Override
    public long id(OrderDetail row) {
        return row.order().id();
    }

    @Override
    public String text(OrderDetail row) {
        return "Order " + row.order().id();
    }

    @Override
    public FormData of(OrderDetail row) {
        OrderRow order = row.order();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "customer", "#" + order.customer().id() + " " + order.customer().name());
        texts.put("status", order.status().key());
        texts.put("order_date", Format.second(order.orderedAt()).replace(' ', 'T'));
        int number = 0;
        for (LineRow line : row.lines()) {
            texts.put(ITEMS.name(number, "product"), "#" + line.productId() + " " + line.productName());
            texts.put(ITEMS.name(number, "quantity"), Long.toString(line.quantity()));
            number++;
        }
        return new FormData(texts, number);
    }

    @Override
    public String version(OrderDetail row) {
        return row.version();
    }

    @Override
    public Map<String, String> outputs(FormData data, @Nullable OrderDetail row) {
        return totals.of(data, row);
    }

    /** @param rows which rows of the form the order's lines are */
    private record Read(OrderValues values, List<Integer> rows) {}

    private Read read(FormData data) {
        FormReader form = new FormReader(data);
        long customer = form.reference("customer", customers);
        String status = form.text("status");
        Optional<OrderStatus> known = Stream.of(OrderStatus.values())
                .filter(each -> each.key().equals(status))
                .findFirst();
        if (known.isEmpty()) {
            form.error("status", status, "one of pending, shipped, delivered, cancelled");
        }
        List<LineValues> lines = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            if (counts(data, row)) {
                lines.add(new LineValues(
                        form.reference(ITEMS.name(row, "product"), products),
                        form.integer(ITEMS.name(row, "quantity"))));
                rows.add(row);
            }
        }
        OrderValues values =
                new OrderValues(customer, known.orElse(OrderStatus.PENDING), form.instant("order_date"), lines);
        form.throwIfAny();
        return new Read(values, rows);
    }

    static boolean counts(FormData data, int row) {
        boolean empty = data.text(ITEMS.name(row, "product")).isBlank()
                && data.text(ITEMS.name(row, "quantity")).isBlank();
        return !empty && !data.ticked(ITEMS.removeName(row));
    }

    @Override
    public long create(FormData data, Edit edit) {
        Read read = read(data);
        try {
            return orders.create(read.values, edit).order().id();
        } catch (InvalidRecordException e) {
            throw ofRows(e, read.rows);
        }
    }

    @Override
    public void update(long id, FormData data, @Nullable String expectedVersion, Edit edit) {
        requireAllShown(id);
        Read read = read(data);
        try {
            orders.update(id, read.values, expectedVersion, edit);
        } catch (InvalidRecordException e) {
            throw ofRows(e, read.rows);
        }
    }

    /** Rows that the form had no room for would be taken for removed ones. */
    private void requireAllShown(long id) {
        int items = orders.find(id).map(order -> order.lines().size()).orElse(0);
        if (items > MAX_ROWS) {
            throw new InvalidRecordException(List.of(new FieldError(
                    "items",
                    "has " + items + " rows, of which this form takes " + MAX_ROWS
                            + "; change the order through the API")));
        }
    }

    /** The store counts the lines that there are, the form its rows. */
    private static InvalidRecordException ofRows(InvalidRecordException e, List<Integer> rows) {
        List<FieldError> errors = new ArrayList<>();
        for (FieldError error : e.errors()) {
            String field = error.field();
            if (field.matches("items\\[[0-9]+]\\..*")) {
                int line = Integer.parseInt(field.substring(field.indexOf('[') + 1, field.indexOf(']')));
                field = ITEMS.name(rows.get(line), field.substring(field.indexOf("].") + 2));
            }
            errors.add(new FieldError(field, error.message()));
        }
        return new InvalidRecordException(errors);
    }

    @Override
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        orders.delete(id, expectedVersion, edit);
    }

    @Override
    public Map<Long, Impact> impacts(List<Long> ids) {
        Map<Long, List<LineRow>> lines = orders.lines(ids);
        Map<Long, Impact> impacts = new LinkedHashMap<>();
        orders.records().findAll(ids).forEach((id, row) -> {
            OrderDetail detail = new OrderDetail(row, lines.getOrDefault(id, List.of()));
            int items = detail.lines().size();
            String goes = items == 0 ? "" : items == 1 ? "its item" : "its " + items + " items";
            String text = "Order " + id + " of " + row.customer().name() + ", " + Format.money(row.totalCents());
            impacts.put(id, new Impact(text, detail.version(), goes, null, null));
        });
        return impacts;
    }
}
