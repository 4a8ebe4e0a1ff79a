package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.Amount;
import io.clientele.server.api.json.JsonBody;
import io.clientele.server.api.json.Writing;
import io.clientele.store.crm.ProductValues;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be set of a product: the documentation's side of {@link #read}. */
@Schema(name = "ProductInput")
record ProductInput(
        @JsonProperty(required = true) @Schema(minLength = 1, maxLength = ProductValues.MAX_NAME, example = "Kettle")
        String name,

        @Schema(
                maxLength = ProductValues.MAX_DESCRIPTION,
                description = "Empty in a new product, if it is left out.",
                example = "Boils a litre in two minutes.")
        String description,

        @Schema(
                maxLength = ProductValues.MAX_CATEGORY,
                description = "Empty in a new product, if it is left out.",
                example = "Kitchen")
        String category,

        @JsonProperty(required = true)
        @Schema(
                types = {"string", "number"},
                pattern = Amount.INPUT_PATTERN,
                description = Amount.INPUT,
                example = "12.50")
        String price,

        @Schema(
                minimum = "0",
                maximum = "2147483647",
                description = "0 in a new product, if it is left out.",
                example = "25")
        long stock) {

    /** @param current what the product has; null for a new one */
    static ProductValues read(JsonBody body, Writing writing, @Nullable ProductValues current) {
        return body.read(writing, fields -> {
            fields.readOnly("id");
            return new ProductValues(
                    fields.requiredText("name", current == null ? null : current.name()),
                    fields.text("description", current == null ? "" : current.description()),
                    fields.text("category", current == null ? "" : current.category()),
                    fields.requiredCents("price", current == null ? null : current.priceCents()),
                    fields.integer("stock", current == null ? 0 : current.stock()));
        });
    }
}
