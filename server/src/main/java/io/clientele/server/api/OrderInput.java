package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.model.OrderStatus;
import io.clientele.server.api.json.JsonBody;
import io.clientele.server.api.json.JsonFields;
import io.clientele.server.api.json.Writing;
import io.clientele.store.crm.LineValues;
import io.clientele.store.crm.OrderValues;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be set of an order: the documentation's side of {@link #read}. Prices and the total follow from the products. */
@Schema(name = "OrderInput")
record OrderInput(
        @JsonProperty(required = true) @Schema(description = "A customer's id.", minimum = "1", example = "42")
        long customer,

        @Schema(
                allowableValues = {"pending", "shipped", "delivered", "cancelled"},
                description = "Pending in a new order, if it is left out.")
        String status,

        @JsonProperty("order_date")
        @Schema(
                format = "date-time",
                description = "With an offset from UTC; now in a new order, if it is left out.",
                example = "2025-01-31T12:00:00Z")
        String orderDate,

        @JsonProperty(required = true) @ArraySchema(minItems = 1, maxItems = OrderValues.MAX_LINES)
        List<OrderItemInput> items) {

    private static final List<String> STATUSES =
            Stream.of(OrderStatus.values()).map(OrderStatus::key).toList();

    /**
     * @param current what the order has; null for a new one
     * @param now the date of a new one
     */
    static OrderValues read(JsonBody body, Writing writing, @Nullable OrderValues current, Instant now) {
        return body.read(writing, fields -> {
            fields.readOnly("id", "total_price");
            return new OrderValues(
                    fields.requiredInteger("customer", current == null ? null : current.customerId()),
                    fields.choice(
                            "status",
                            current == null ? OrderStatus.PENDING : current.status(),
                            STATUSES,
                            OrderStatus::ofKey),
                    fields.instant("order_date", current == null ? now : current.orderedAt()),
                    fields.requiredList("items", current == null ? null : current.lines(), OrderInput::line));
        });
    }

    private static LineValues line(JsonFields fields) {
        fields.readOnly("unit_price");
        return new LineValues(fields.requiredInteger("product", null), fields.requiredInteger("quantity", null));
    }
}
