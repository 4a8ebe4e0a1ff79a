package io.clientele.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer. A generated one has an e-mail, a phone and an address; one who came with an order file may have none.
 *
 * @param id positive, unique
 * @param createdAt when the account was opened, before the first order
 */
public record Customer(
        long id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        Instant createdAt) {}
