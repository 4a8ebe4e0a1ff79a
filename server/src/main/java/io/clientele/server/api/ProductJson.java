package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.Amount;
import io.clientele.server.api.json.ApiResource;
import io.clientele.store.crm.ProductRow;
import io.swagger.v3.oas.annotations.media.Schema;

/** A product as the API shows it. */
@Schema(name = "Product")
record ProductJson(
        @JsonProperty(required = true) @Schema(example = "7")
        long id,

        @JsonProperty(required = true) @Schema(example = "Kettle")
        String name,

        @JsonProperty(required = true) @Schema(example = "Boils a litre in two minutes.")
        String description,

        @JsonProperty(required = true) @Schema(example = "Kitchen")
        String category,

        @JsonProperty(required = true) @Schema(pattern = Amount.PATTERN, example = "12.50")
        String price,

        @JsonProperty(required = true) @Schema(example = "25")
        long stock)
        implements ApiResource {

    static ProductJson of(ProductRow row) {
        return new ProductJson(
                row.id(), row.name(), row.description(), row.category(), Amount.text(row.priceCents()), row.stock());
    }
}
