package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.rfm.RfmCode;
import io.clientele.server.api.json.Amount;
import io.clientele.server.api.json.ApiResource;
import io.clientele.server.rfm.ScoreBook;
import io.clientele.store.crm.CustomerName;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's scores as the API lists them. */
@Schema(name = "RfmScore")
record RfmScoreJson(
        @JsonProperty(value = "customer_id", required = true) @Schema(example = "42")
        long customerId,

        @JsonProperty(value = "customer_name", required = true) @Schema(example = "Ann Smith")
        String customerName,

        @JsonProperty(value = "customer_email", required = true)
        @Schema(
                types = {"string", "null"},
                example = "ann@example.com")
        @Nullable
        String customerEmail,

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

        @JsonProperty(value = "calculated_at", required = true)
        @Schema(format = "date-time", example = "2025-01-31T12:00:00Z")
        String calculatedAt)
        implements ApiResource {

    static RfmScoreJson of(ScoreBook book, int row, CustomerName customer) {
        return new RfmScoreJson(
                customer.id(),
                customer.name(),
                customer.email(),
                book.recencyScore(row),
                book.frequencyScore(row),
                book.monetaryScore(row),
                RfmCode.text(book.recencyScore(row), book.frequencyScore(row), book.monetaryScore(row)),
                book.segment(row),
                book.recencyDays(row),
                book.frequency(row),
                Amount.text(book.monetaryCents(row)),
                book.run().calculatedAt().toString());
    }
}
