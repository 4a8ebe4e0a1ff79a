package io.clientele.store.crm;

import org.jspecify.annotations.Nullable;

/**
 * What may be set of a customer; {@link CustomerStore} checks it.
 *
 * @param name not blank, at most {@value #MAX_NAME} characters
 * @param email null for none, else unique whatever its case, at most {@value #MAX_EMAIL} characters
 * @param phone at most {@value #MAX_PHONE} characters
 * @param address at most {@value #MAX_ADDRESS} characters
 */
public record CustomerValues(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address) {
    public static final int MAX_NAME = 200;
    public static final int MAX_EMAIL = 254;
    public static final int MAX_PHONE = 50;
    public static final int MAX_ADDRESS = 500;
}
