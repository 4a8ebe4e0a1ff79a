package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.rfm.RfmCode;
import io.clientele.server.api.json.Amount;
import io.clientele.server.api.json.ApiResource;
import io.clientele.server.rfm.ScoreBook;
import io.clientele.store.crm.CustomerRow;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer with the scores of the newest run. */
@Schema(name = "RfmDetail")
record RfmDetailJson(
        @JsonProperty(required = true) CustomerJson customer,

        @JsonProperty(value = "recency_score", required = true) @Schema(minimum = "1", maximum = "5", example = "5")
        int recencyScore,

        @JsonProperty(value = "frequency_score", required = true) @Schema(minimum = "1", maximum = "5", example = "4")
        int frequencyScore,

        @JsonProperty(value = "monetary_score", required = true) @Schema(minimum = "1", maximum = "5", example = "5")
        int monetaryScore,

        @JsonProperty(value = "rfm_code", required = true) @Schema(pattern = "^[1-5]{3}$", example = "545")
        String rfmCode,

        @JsonProperty(required = true) @Schema(example = "Champions")
        String segment,

        @JsonProperty(value = "segment_description", required = true)
        String segmentDescription,

        @JsonProperty(value = "suggested_action", required = true)
        String suggestedAction,

        @JsonProperty(value = "recency_days", required = true)
        @Schema(
                types = {"integer", "null"},
                description = "Days since the last completed order; null for a customer without one.",
                example = "12")
        @Nullable
        Integer recencyDays,

        @JsonProperty(required = true) @Schema(minimum = "0", description = "Completed orders.", example = "9")
        int frequency,

        @JsonProperty(required = true)
        @Schema(pattern = Amount.PATTERN, description = "Sum of the completed orders.", example = "812.50")
        String monetary,

        @JsonProperty(value = "as_of", required = true) @Schema(format = "date", example = "2025-01-31")
        String asOf,

        @JsonProperty(value = "calculated_at", required = true)
        @Schema(format = "date-time", example = "2025-01-31T12:00:00Z")
        String calculatedAt)
        implements ApiResource {

    static RfmDetailJson of(ScoreBook book, int row, CustomerRow customer) {
        var segment = book.run().rules().segments().get(book.segmentIndex(row));
        return new RfmDetailJson(
                CustomerJson.of(customer),
                book.recencyScore(row),
                book.frequencyScore(row),
                book.monetaryScore(row),
                RfmCode.text(book.recencyScore(row), book.frequencyScore(row), book.monetaryScore(row)),
                segment.name(),
                segment.description(),
                segment.suggestedAction(),
                book.recencyDays(row),
                book.frequency(row),
                Amount.text(book.monetaryCents(row)),
                book.run().asOf().date().toString(),
                book.run().calculatedAt().toString());
    }
}
