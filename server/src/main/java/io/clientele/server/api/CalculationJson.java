package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.ApiResource;
import io.clientele.server.rfm.RfmCalculator;
import io.clientele.store.rfm.RfmRun;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was calculated. */
@Schema(name = "Calculation")
record CalculationJson(
        @JsonProperty(required = true) @Schema(example = "RFM scores of 500 customers calculated")
        String message,

        @JsonProperty(value = "total_customers", required = true) @Schema(example = "500")
        long totalCustomers,

        @JsonProperty(required = true) @Schema(description = "Customers who had no score before.", example = "20")
        long created,

        @JsonProperty(required = true) @Schema(description = "Customers who had one.", example = "480")
        long updated,

        @JsonProperty(required = true) @Schema(description = "The run's id.", example = "3")
        long run,

        @JsonProperty(value = "as_of", required = true) @Schema(format = "date", example = "2025-01-31")
        String asOf,

        @JsonProperty(required = true)
        @Schema(
                allowableValues = {"quintile", "ntile", "thresholds"},
                example = "quintile")
        String method,

        @JsonProperty(value = "cut_points", required = true) @Schema(nullable = true) @Nullable
        CutPointsJson cutPoints)
        implements ApiResource {

    static CalculationJson of(RfmCalculator.Outcome outcome) {
        RfmRun run = outcome.run();
        return new CalculationJson(
                "RFM scores of " + run.customers() + (run.customers() == 1 ? " customer" : " customers")
                        + " calculated",
                run.customers(),
                outcome.created(),
                outcome.updated(),
                run.id(),
                run.asOf().date().toString(),
                run.method().key(),
                CutPointsJson.of(run.cutPoints()));
    }
}
