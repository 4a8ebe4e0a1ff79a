package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.Amount;
import io.clientele.server.api.json.ApiResource;
import io.clientele.store.crm.LineRow;
import io.clientele.store.crm.OrderRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An order as the API shows it. */
@Schema(name = "Order")
record OrderJson(
        @JsonProperty(required = true) @Schema(example = "1001")
        long id,

        @JsonProperty(required = true) @Schema(description = "A customer's id.", example = "42")
        long customer,

        @JsonProperty(required = true)
        @Schema(
                allowableValues = {"pending", "shipped", "delivered", "cancelled"},
                example = "pending")
        String status,

        @JsonProperty(value = "order_date", required = true)
        @Schema(format = "date-time", example = "2025-01-31T12:00:00Z")
        String orderDate,

        @JsonProperty(value = "total_price", required = true)
        @Schema(pattern = Amount.PATTERN, description = "The sum of the items.", example = "25.00")
        String totalPrice,

        @JsonProperty(required = true) @Schema(description = "None in some imported orders.")
        List<OrderItemJson> items)
        implements ApiResource {

    static OrderJson of(OrderRow order, List<LineRow> lines) {
        return new OrderJson(
                order.id(),
                order.customer().id(),
                order.status().key(),
                order.orderedAt().toString(),
                Amount.text(order.totalCents()),
                lines.stream().map(OrderItemJson::of).toList());
    }
}
