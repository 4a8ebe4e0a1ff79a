package io.clientele.store.crm;

import io.clientele.store.edit.RecordVersion;
import org.jspecify.annotations.Nullable;

/**
 * A stored product.
 *
 * @param externalKey the key in an imported file
 */
public record ProductRow(
        long id,
        String name,
        String description,
        String category,
        long priceCents,
        long stock,
        @Nullable String externalKey) {

    public ProductValues values() {
        return new ProductValues(name, description, category, priceCents, stock);
    }

    public String version() {
        return RecordVersion.of(id, name, description, category, priceCents, stock);
    }
}
