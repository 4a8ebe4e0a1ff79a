package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.rfm.ScoringMethod;
import io.clientele.server.api.json.JsonBody;
import io.clientele.server.api.json.Writing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to calculate: the documentation's side of {@link #read}. */
@Schema(name = "CalculationInput")
record CalculationInput(
        @JsonProperty("as_of")
        @Schema(
                types = {"string", "null"},
                format = "date",
                description = "Orders before this date count. The earliest date that leaves no order out, if it is"
                        + " left out.",
                example = "2025-01-31")
        @Nullable
        String asOf,

        @Schema(
                allowableValues = {"quintile", "ntile"},
                description = "quintile, if it is left out: equal customers get equal scores. ntile: five groups of"
                        + " equal size.")
        String method) {

    /** What was read. */
    record Values(@Nullable LocalDate asOf, ScoringMethod method) {}

    static final Values DEFAULT = new Values(null, ScoringMethod.QUINTILE);

    static Values read(JsonBody body) {
        return body.read(
                Writing.CREATE,
                fields -> new Values(
                        fields.optionalDate("as_of"),
                        fields.choice(
                                "method",
                                ScoringMethod.QUINTILE,
                                List.of(ScoringMethod.QUINTILE.key(), ScoringMethod.NTILE.key()),
                                ScoringMethod::ofKey)));
    }
}
