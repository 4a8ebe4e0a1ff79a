package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.server.api.json.Amount;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Four numbers per dimension, between the scores 1|2, 2|3, 3|4 and 4|5. */
@Schema(name = "CutPoints")
record CutPointsJson(
        @JsonProperty(value = "recency_days", required = true) @ArraySchema(minItems = 4, maxItems = 4)
        List<Long> recencyDays,

        @JsonProperty(required = true) @ArraySchema(minItems = 4, maxItems = 4)
        List<Long> frequency,

        @JsonProperty(required = true)
        @ArraySchema(minItems = 4, maxItems = 4, schema = @Schema(pattern = Amount.PATTERN))
        List<String> monetary) {

    static @Nullable CutPointsJson of(@Nullable RfmCutPoints cutPoints) {
        return cutPoints == null
                ? null
                : new CutPointsJson(
                        Arrays.stream(cutPoints.recency().values()).boxed().toList(),
                        Arrays.stream(cutPoints.frequency().values()).boxed().toList(),
                        Arrays.stream(cutPoints.monetary().values())
                                .mapToObj(Amount::text)
                                .toList());
    }
}
