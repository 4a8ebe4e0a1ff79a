package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.Amount;
import io.clientele.server.api.json.ApiResource;
import io.clientele.server.rfm.ScoreBook;
import io.clientele.server.rfm.ScoreField;
import io.clientele.server.rfm.ScoreStatistics;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The newest run in numbers; means, least and greatest of the customers with orders, null if there are none. */
@Schema(name = "RfmStatistics")
record RfmStatisticsJson(
        @JsonProperty(value = "total_customers", required = true) @Schema(example = "500")
        long totalCustomers,

        @JsonProperty(value = "customers_without_orders", required = true) @Schema(example = "12")
        long customersWithoutOrders,

        @JsonProperty(value = "avg_recency_days", required = true)
        @Schema(
                types = {"number", "null"},
                example = "61.4")
        @Nullable
        BigDecimal avgRecencyDays,

        @JsonProperty(value = "min_recency_days", required = true)
        @Schema(
                types = {"integer", "null"},
                example = "1")
        @Nullable
        Long minRecencyDays,

        @JsonProperty(value = "max_recency_days", required = true)
        @Schema(
                types = {"integer", "null"},
                example = "364")
        @Nullable
        Long maxRecencyDays,

        @JsonProperty(value = "avg_frequency", required = true)
        @Schema(
                types = {"number", "null"},
                example = "7.25")
        @Nullable
        BigDecimal avgFrequency,

        @JsonProperty(value = "min_frequency", required = true)
        @Schema(
                types = {"integer", "null"},
                example = "1")
        @Nullable
        Long minFrequency,

        @JsonProperty(value = "max_frequency", required = true)
        @Schema(
                types = {"integer", "null"},
                example = "40")
        @Nullable
        Long maxFrequency,

        @JsonProperty(value = "avg_monetary", required = true)
        @Schema(
                types = {"string", "null"},
                pattern = Amount.PATTERN,
                example = "412.10")
        @Nullable
        String avgMonetary,

        @JsonProperty(value = "min_monetary", required = true)
        @Schema(
                types = {"string", "null"},
                pattern = Amount.PATTERN,
                example = "5.00")
        @Nullable
        String minMonetary,

        @JsonProperty(value = "max_monetary", required = true)
        @Schema(
                types = {"string", "null"},
                pattern = Amount.PATTERN,
                example = "3200.00")
        @Nullable
        String maxMonetary,

        @JsonProperty(value = "as_of", required = true)
        @Schema(
                types = {"string", "null"},
                format = "date",
                example = "2025-01-31")
        @Nullable
        String asOf,

        @JsonProperty(value = "calculated_at", required = true)
        @Schema(
                types = {"string", "null"},
                format = "date-time",
                example = "2025-01-31T12:00:00Z")
        @Nullable
        String calculatedAt)
        implements ApiResource {

    static RfmStatisticsJson of(ScoreBook book) {
        ScoreStatistics recency = ScoreStatistics.of(book, ScoreField.RECENCY_DAYS);
        ScoreStatistics frequency = ScoreStatistics.of(book, ScoreField.FREQUENCY);
        ScoreStatistics monetary = ScoreStatistics.of(book, ScoreField.MONETARY);
        boolean any = recency.customers() > 0;
        return new RfmStatisticsJson(
                book.customers(),
                book.customers() - recency.customers(),
                any ? recency.mean(2) : null,
                any ? recency.min() : null,
                any ? recency.max() : null,
                any ? frequency.mean(2) : null,
                any ? frequency.min() : null,
                any ? frequency.max() : null,
                any ? Amount.text(monetary.mean(0).longValueExact()) : null,
                any ? Amount.text(monetary.min()) : null,
                any ? Amount.text(monetary.max()) : null,
                book.run().asOf().date().toString(),
                book.run().calculatedAt().toString());
    }

    /** Before the first calculation. */
    static RfmStatisticsJson none() {
        return new RfmStatisticsJson(0, 0, null, null, null, null, null, null, null, null, null, null, null);
    }
}
