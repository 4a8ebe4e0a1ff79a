package io.clientele.files.orders;

/** What an amount column means where an order has several rows. */
public enum AmountPer {
    /** Each row's own amount; the order's total is their sum. */
    ROW,
    /** The order's total, repeated on each of its rows or given on one; lines can't be priced and are left out. */
    ORDER
}
