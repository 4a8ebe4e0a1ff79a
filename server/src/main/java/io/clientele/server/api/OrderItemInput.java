package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.store.crm.LineValues;
import io.swagger.v3.oas.annotations.media.Schema;

/** What may be set of a line, for the documentation. */
@Schema(name = "OrderItemInput")
record OrderItemInput(
        @JsonProperty(required = true) @Schema(description = "A product's id.", minimum = "1", example = "7")
        long product,

        @JsonProperty(required = true) @Schema(minimum = "1", maximum = "" + LineValues.MAX_QUANTITY, example = "2")
        long quantity) {}
