package io.clientele.model;

import java.util.Locale;

/** Where an order stands. Only {@linkplain #completed() completed} orders count for frequency, monetary and recency. */
public enum OrderStatus {
    PENDING,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in databases, files and the API: {@code pending}, {@code shipped}, {@code delivered} or {@code cancelled}. */
    public String key() {
        return key;
    }

    /** Whether the customer has bought: the order was shipped or delivered. */
    public boolean completed() {
        return this == SHIPPED || this == DELIVERED;
    }

    /** @throws IllegalArgumentException if there is no such status */
    public static OrderStatus ofKey(String key) {
        for (OrderStatus status : values()) {
            if (status.key.equals(key)) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "status is '" + key + "', but must be one of pending, shipped, delivered, cancelled");
    }
}
