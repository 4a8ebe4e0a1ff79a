package io.clientele.generate;

import io.clientele.model.OrderStatus;
import java.util.Arrays;

/**
 * One customer's orders and lines, and what was asked of the customer. The generator fills the same object for one
 * customer after the other; a reader that wants to keep something copies it.
 *
 * <p>Orders are numbered from 0 in order of time, lines from 0 through all orders: order o has the lines {@code
 * firstLine(o)} up to, not including, {@code firstLine(o + 1)}. Columns are primitive arrays, since an object per order
 * would cost more than making the order.
 */
public final class PurchaseHistory {
    long customerId;
    int persona;
    long createdAt;
    long firstOrderId;

    int askedOrders;
    long askedSpendCents;
    int askedRecencyDays;

    int orders;
    long[] orderedAt = new long[32];
    OrderStatus[] status = new OrderStatus[32];
    long[] totalCents = new long[32];
    int[] firstLine = new int[33];

    int lines;
    int[] productId = new int[128];
    int[] quantity = new int[128];
    long[] unitPriceCents = new long[128];

    public long customerId() {
        return customerId;
    }

    /** The persona's place in the persona table, from 0. */
    public int persona() {
        return persona;
    }

    /** When the account was opened: epoch seconds UTC, before the first order. */
    public long createdAt() {
        return createdAt;
    }

    /** Completed orders asked for; 0 or more. */
    public int askedOrders() {
        return askedOrders;
    }

    /** The sum of the totals asked for, in cents; 0 for a customer without an order. */
    public long askedSpendCents() {
        return askedSpendCents;
    }

    /** Days from the last order's date to the as-of date; 0 for a customer without an order. */
    public int askedRecencyDays() {
        return askedRecencyDays;
    }

    /** How many orders there are, cancelled ones included. */
    public int orders() {
        return orders;
    }

    public long orderId(int order) {
        return firstOrderId + order;
    }

    /** Epoch seconds UTC, not falling from order to order. */
    public long orderedAt(int order) {
        return orderedAt[order];
    }

    public OrderStatus status(int order) {
        return status[order];
    }

    /** The sum of quantity × unit price over the order's lines. */
    public long totalCents(int order) {
        return totalCents[order];
    }

    /** The order's first line; for {@code orders()} the number of all lines. */
    public int firstLine(int order) {
        return firstLine[order];
    }

    /** How many lines there are in all orders. */
    public int lines() {
        return lines;
    }

    public int productId(int line) {
        return productId[line];
    }

    public int quantity(int line) {
        return quantity[line];
    }

    public long unitPriceCents(int line) {
        return unitPriceCents[line];
    }

    void ensureOrders(int count) {
        if (count > orderedAt.length) {
            int capacity = Math.max(count, orderedAt.length * 2);
            orderedAt = Arrays.copyOf(orderedAt, capacity);
            status = Arrays.copyOf(status, capacity);
            totalCents = Arrays.copyOf(totalCents, capacity);
            firstLine = Arrays.copyOf(firstLine, capacity + 1);
        }
    }

    void ensureLines(int count) {
        if (count > productId.length) {
            int capacity = Math.max(count, productId.length * 2);
            productId = Arrays.copyOf(productId, capacity);
            quantity = Arrays.copyOf(quantity, capacity);
            unitPriceCents = Arrays.copyOf(unitPriceCents, capacity);
        }
    }
}
