package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.ApiResource;
import io.clientele.store.rfm.RfmRun;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A calculation. */
@Schema(name = "RfmRun")
record RfmRunJson(
        @JsonProperty(required = true) @Schema(example = "3")
        long id,

        @JsonProperty(value = "as_of", required = true) @Schema(format = "date", example = "2025-01-31")
        String asOf,

        @JsonProperty(required = true) @Schema(example = "UTC")
        String zone,

        @JsonProperty(required = true)
        @Schema(
                allowableValues = {"quintile", "ntile", "thresholds"},
                example = "quintile")
        String method,

        @JsonProperty(value = "total_customers", required = true) @Schema(example = "500")
        long totalCustomers,

        @JsonProperty(value = "customers_without_orders", required = true) @Schema(example = "12")
        long customersWithoutOrders,

        @JsonProperty(value = "calculated_at", required = true)
        @Schema(format = "date-time", example = "2025-01-31T12:00:00Z")
        String calculatedAt,

        @JsonProperty(value = "cut_points", required = true) @Schema(nullable = true) @Nullable
        CutPointsJson cutPoints)
        implements ApiResource {

    static RfmRunJson of(RfmRun run) {
        return new RfmRunJson(
                run.id(),
                run.asOf().date().toString(),
                run.asOf().zone().equals(ZoneOffset.UTC)
                        ? "UTC"
                        : run.asOf().zone().getId(),
                run.method().key(),
                run.customers(),
                run.customersWithoutOrders(),
                run.calculatedAt().toString(),
                CutPointsJson.of(run.cutPoints()));
    }
}
