package io.clientele.generate;

import java.util.Locale;

/** The tables that are generated, with the columns of their readable form: decimals, ISO 8601 instants in UTC. */
public enum Table {
    CUSTOMERS("id,name,email,phone,address,created_at"),
    PRODUCTS("id,name,description,category,price,stock"),
    ORDERS("id,customer_id,ordered_at,status,total"),
    ORDER_ITEMS("order_id,line_no,product_id,quantity,unit_price"),
    GROUND_TRUTH("customer_id,persona,orders,spend,recency_days");

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String header;

    Table(String header) {
        this.header = header;
    }

    /** The name in databases and files: {@code order_items}. */
    public String key() {
        return key;
    }

    /** The columns' names, separated by commas. */
    public String header() {
        return header;
    }
}
