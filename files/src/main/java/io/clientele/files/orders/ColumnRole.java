package io.clientele.files.orders;

import java.util.Locale;

/** What a column of an order file can be. In the order in which guesses are made and the mapping is shown. */
public enum ColumnRole {
    CUSTOMER,
    DATE,
    ORDER,
    PRICE,
    QUANTITY,
    AMOUNT,
    PRODUCT,
    PRODUCT_NAME,
    STATUS,
    EMAIL,
    NAME;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** The name that users see: {@code customer}, {@code product name}. */
    public String key() {
        return key;
    }

    /** The command line's option: {@code --customer-column}. */
    public String option() {
        return "--" + key.replace(' ', '-') + "-column";
    }
}
