package io.clientele.random;

/**
 * What a random stream is used for. Each purpose has a constant of its own, written out, so that adding a purpose or
 * reordering this list changes nothing that was generated before.
 */
public enum Purpose {
    PERSONA_OF_CUSTOMER(0x01),
    ORDERS_STRATUM(0x02),
    SPEND_STRATUM(0x03),
    RECENCY_STRATUM(0x04),
    INDEPENDENT_DRAW(0x05),
    GAPS(0x10),
    ORDER_TIME(0x11),
    ORDER_VALUE(0x12),
    BASKET(0x13),
    CANCELLED(0x14),
    CREATED_AT(0x15),
    CATALOGUE(0x20),
    PRODUCT_NAME(0x21),
    PERSON(0x30);

    private final long constant;

    Purpose(long constant) {
        this.constant = constant;
    }

    long constant() {
        return constant;
    }
}
