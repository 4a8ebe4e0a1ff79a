package io.clientele.store.crm;

import io.clientele.store.edit.RecordVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored customer.
 *
 * @param externalKey the key in an imported file
 */
public record CustomerRow(
        long id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        Instant createdAt,
        @Nullable String externalKey) {

    public CustomerValues values() {
        return new CustomerValues(name, email, phone, address);
    }

    public String version() {
        return RecordVersion.of(id, name, email, phone, address, createdAt.getEpochSecond());
    }
}
