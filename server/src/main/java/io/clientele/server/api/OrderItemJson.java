package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.Amount;
import io.clientele.store.crm.LineRow;
import io.swagger.v3.oas.annotations.media.Schema;

/** A line of an order as the API shows it. */
@Schema(name = "OrderItem")
record OrderItemJson(
        @JsonProperty(required = true) @Schema(description = "A product's id.", example = "7")
        long product,

        @JsonProperty(required = true) @Schema(description = "Negative in an imported return.", example = "2")
        long quantity,

        @JsonProperty(value = "unit_price", required = true)
        @Schema(pattern = Amount.PATTERN, description = "What one piece cost when it was bought.", example = "12.50")
        String unitPrice) {

    static OrderItemJson of(LineRow line) {
        return new OrderItemJson(line.productId(), line.quantity(), Amount.text(line.unitPriceCents()));
    }
}
