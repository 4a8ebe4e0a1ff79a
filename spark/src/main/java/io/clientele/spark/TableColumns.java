package io.clientele.spark;

import io.clientele.generate.CustomerBlock;
import io.clientele.generate.Depth;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.PurchaseHistory;
import io.clientele.model.OrderStatus;
import io.clientele.people.Person;
import io.clientele.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a batch, and how much has to be made for them: an order's id needs no basket, a customer's id no name.
 *
 * @param people whether names and addresses are needed
 */
record TableColumns(BatchColumn[] columns, RowCount rowCount, Depth depth, boolean people, double rowsPerCustomer) {
    private static final long MICROS_PER_SECOND = 1_000_000;
    /** The commonest first, so that looking one up is a comparison. */
    private static final List<OrderStatus> STATUSES =
            List.of(OrderStatus.DELIVERED, OrderStatus.SHIPPED, OrderStatus.CANCELLED, OrderStatus.PENDING);

    private static final int LINES_PER_ORDER = 3;
    private static final Set<String> OF_PEOPLE = Set.of("name", "email", "phone", "address");

    /** Known from how many orders are asked for, as long as none is cancelled on top. */
    private static final Set<String> OF_ASKED_ORDERS = Set.of("id", "customer_id");

    static TableColumns of(PopulationPlan plan, Table table, StructType schema) {
        List<String> names = List.of(schema.fieldNames());
        return switch (table) {
            case CUSTOMERS -> customers(names);
            case ORDERS -> orders(plan, names);
            case ORDER_ITEMS ->
                new TableColumns(
                        columns(names, TableColumns::itemColumn),
                        PurchaseHistory::lines,
                        Depth.ORDERS,
                        false,
                        plan.meanOrders() * LINES_PER_ORDER);
            case GROUND_TRUTH ->
                new TableColumns(columns(names, name -> truthColumn(plan, name)), history -> 1, Depth.ASKED, false, 1);
            case PRODUCTS -> throw new IllegalArgumentException("products belong to no customer");
        };
    }

    private interface ColumnOf {
        BatchColumn of(String name);
    }

    private static BatchColumn[] columns(List<String> names, ColumnOf column) {
        return names.stream().map(column::of).toArray(BatchColumn[]::new);
    }

    private static TableColumns customers(List<String> names) {
        boolean people = names.stream().anyMatch(OF_PEOPLE::contains);
        Depth depth = names.contains("created_at") ? Depth.ACCOUNT : Depth.ASKED;
        return new TableColumns(columns(names, TableColumns::customerColumn), history -> 1, depth, people, 1);
    }

    private static TableColumns orders(PopulationPlan plan, List<String> names) {
        boolean asked = plan.population().cancelled() == 0 && OF_ASKED_ORDERS.containsAll(names);
        RowCount rows = asked ? PurchaseHistory::askedOrders : PurchaseHistory::orders;
        return new TableColumns(
                columns(names, name -> orderColumn(name, rows)),
                rows,
                asked ? Depth.ASKED : Depth.ORDERS,
                false,
                plan.meanOrders());
    }

    private static BatchColumn customerColumn(String name) {
        return switch (name) {
            case "id" -> perCustomer(PurchaseHistory::customerId);
            case "created_at" ->
                new LongColumn(DataTypes.TimestampType, (block, values, from) -> {
                    for (int i = 0; i < block.size(); i++) {
                        values[from + i] = block.history(i).createdAt() * MICROS_PER_SECOND;
                    }
                });
            case "name" -> new TextColumn(Person::nameUtf8);
            case "email" -> new TextColumn(Person::emailUtf8);
            case "phone" -> new TextColumn(Person::phoneUtf8);
            case "address" -> new TextColumn(Person::addressUtf8);
            default -> throw unknown(name);
        };
    }

    private static BatchColumn truthColumn(PopulationPlan plan, String name) {
        return switch (name) {
            case "customer_id" -> perCustomer(PurchaseHistory::customerId);
            case "persona" ->
                new WordColumn(
                        plan.personas().stream()
                                .map(persona -> persona.persona().key())
                                .toList(),
                        (block, words, from) -> {
                            for (int i = 0; i < block.size(); i++) {
                                words[from + i] = block.history(i).persona();
                            }
                        });
            case "orders" ->
                new IntColumn(false, (block, values, from) -> {
                    for (int i = 0; i < block.size(); i++) {
                        values[from + i] = block.history(i).askedOrders();
                    }
                });
            case "spend" ->
                new LongColumn(TableSchema.MONEY, (block, values, from) -> {
                    for (int i = 0; i < block.size(); i++) {
                        values[from + i] = block.history(i).askedSpendCents();
                    }
                });
            case "recency_days" ->
                new IntColumn(true, (block, values, from) -> {
                    for (int i = 0; i < block.size(); i++) {
                        values[from + i] = block.history(i).askedRecencyDays();
                    }
                });
            default -> throw unknown(name);
        };
    }

    private static BatchColumn orderColumn(String name, RowCount rows) {
        return switch (name) {
            case "id" ->
                new LongColumn(DataTypes.LongType, (block, values, from) -> {
                    int at = from;
                    for (int i = 0; i < block.size(); i++) {
                        PurchaseHistory history = block.history(i);
                        for (int order = 0; order < rows.of(history); order++) {
                            values[at++] = history.orderId(order);
                        }
                    }
                });
            case "customer_id" ->
                new LongColumn(DataTypes.LongType, (block, values, from) -> {
                    int at = from;
                    for (int i = 0; i < block.size(); i++) {
                        PurchaseHistory history = block.history(i);
                        int end = at + rows.of(history);
                        Arrays.fill(values, at, end, history.customerId());
                        at = end;
                    }
                });
            case "ordered_at" ->
                new LongColumn(DataTypes.TimestampType, (block, values, from) -> {
                    int at = from;
                    for (int i = 0; i < block.size(); i++) {
                        PurchaseHistory history = block.history(i);
                        for (int order = 0; order < history.orders(); order++) {
                            values[at++] = history.orderedAt(order) * MICROS_PER_SECOND;
                        }
                    }
                });
            case "status" ->
                new WordColumn(STATUSES.stream().map(OrderStatus::key).toList(), (block, words, from) -> {
                    int at = from;
                    for (int i = 0; i < block.size(); i++) {
                        PurchaseHistory history = block.history(i);
                        for (int order = 0; order < history.orders(); order++) {
                            words[at++] = STATUSES.indexOf(history.status(order));
                        }
                    }
                });
            case "total" ->
                new LongColumn(TableSchema.MONEY, (block, values, from) -> {
                    int at = from;
                    for (int i = 0; i < block.size(); i++) {
                        PurchaseHistory history = block.history(i);
                        for (int order = 0; order < history.orders(); order++) {
                            values[at++] = history.totalCents(order);
                        }
                    }
                });
            default -> throw unknown(name);
        };
    }

    private static BatchColumn itemColumn(String name) {
        return switch (name) {
            case "order_id" -> new LongColumn(DataTypes.LongType, TableColumns::fillOrderIds);
            case "line_no" -> new IntColumn(false, TableColumns::fillLineNumbers);
            case "product_id" -> perLine(DataTypes.LongType, PurchaseHistory::productId);
            case "quantity" -> perLine(DataTypes.LongType, PurchaseHistory::quantity);
            case "unit_price" -> perLine(TableSchema.MONEY, PurchaseHistory::unitPriceCents);
            default -> throw unknown(name);
        };
    }

    private static void fillOrderIds(CustomerBlock block, long[] values, int from) {
        int at = from;
        for (int i = 0; i < block.size(); i++) {
            PurchaseHistory history = block.history(i);
            for (int order = 0; order < history.orders(); order++) {
                int end = from(at, history, order);
                Arrays.fill(values, at, end, history.orderId(order));
                at = end;
            }
        }
    }

    private static int from(int at, PurchaseHistory history, int order) {
        return at + history.firstLine(order + 1) - history.firstLine(order);
    }

    private static void fillLineNumbers(CustomerBlock block, int[] values, int from) {
        int at = from;
        for (int i = 0; i < block.size(); i++) {
            PurchaseHistory history = block.history(i);
            for (int order = 0; order < history.orders(); order++) {
                int end = from(at, history, order);
                for (int line = 1; at < end; line++) {
                    values[at++] = line;
                }
            }
        }
    }

    private interface LineValue {
        long of(PurchaseHistory history, int line);
    }

    private static BatchColumn perLine(DataType type, LineValue value) {
        return new LongColumn(type, (block, values, from) -> {
            int at = from;
            for (int i = 0; i < block.size(); i++) {
                PurchaseHistory history = block.history(i);
                for (int line = 0; line < history.lines(); line++) {
                    values[at++] = value.of(history, line);
                }
            }
        });
    }

    private interface CustomerValue {
        long of(PurchaseHistory history);
    }

    private static BatchColumn perCustomer(CustomerValue value) {
        return new LongColumn(DataTypes.LongType, (block, values, from) -> {
            for (int i = 0; i < block.size(); i++) {
                values[from + i] = value.of(block.history(i));
            }
        });
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("there is no column " + name);
    }
}
