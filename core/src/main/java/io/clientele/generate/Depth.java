package io.clientele.generate;

/** How much of a customer's history is made. */
public enum Depth {
    /** What is asked of the customer: persona, orders, spend, recency. */
    ASKED,

    /** When the account was opened. */
    ACCOUNT,

    /** Both. */
    ASKED_AND_ACCOUNT,

    /** Both, and the orders with their lines. */
    ORDERS
}
