package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.rfm.Segment;
import io.clientele.server.api.json.Amount;
import io.clientele.server.api.json.ApiResource;
import io.clientele.server.rfm.ScoreBook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest run's segments in the order of its rules, those without a customer too. */
@Schema(name = "Segments")
record SegmentsJson(
        @JsonProperty(required = true) List<SegmentJson> segments,

        @JsonProperty(value = "total_customers", required = true) @Schema(example = "500")
        long totalCustomers,

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

    /** A segment. */
    @Schema(name = "Segment")
    record SegmentJson(
            @JsonProperty(required = true) @Schema(example = "Champions")
            String segment,

            @JsonProperty(required = true) @Schema(minimum = "0", example = "61")
            long count,

            @JsonProperty(required = true)
            @Schema(minimum = "0", maximum = "1", description = "Part of all customers.", example = "0.122")
            BigDecimal share,

            @JsonProperty(required = true)
            @Schema(pattern = Amount.PATTERN, description = "Sum of its customers' monetary.", example = "58120.00")
            String revenue,

            @JsonProperty(required = true) String description,

            @JsonProperty(value = "suggested_action", required = true)
            String suggestedAction) {}

    static SegmentsJson of(ScoreBook book) {
        List<Segment> rules = book.run().rules().segments();
        long[] customers = new long[rules.size()];
        long[] cents = new long[rules.size()];
        for (int row = 0; row < book.customers(); row++) {
            customers[book.segmentIndex(row)]++;
            cents[book.segmentIndex(row)] += book.monetaryCents(row);
        }
        List<SegmentJson> segments = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Segment segment = rules.get(i);
            segments.add(new SegmentJson(
                    segment.name(),
                    customers[i],
                    share(customers[i], book.customers()),
                    Amount.text(cents[i]),
                    segment.description(),
                    segment.suggestedAction()));
        }
        return new SegmentsJson(
                segments,
                book.customers(),
                book.run().asOf().date().toString(),
                book.run().calculatedAt().toString());
    }

    /** Before the first calculation. */
    static SegmentsJson none() {
        return new SegmentsJson(List.of(), 0, null, null);
    }

    private static BigDecimal share(long part, long all) {
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }
}
