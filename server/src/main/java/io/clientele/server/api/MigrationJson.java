package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.rfm.SegmentMigration;
import io.clientele.server.api.json.ApiResource;
import io.clientele.store.rfm.RfmRun;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many customers went from which segment to which between two runs. */
@Schema(name = "Migration")
record MigrationJson(
        @JsonProperty(required = true) RfmRunJson from,
        @JsonProperty(required = true) RfmRunJson to,

        @JsonProperty(value = "from_segments", required = true)
        @Schema(description = "Of the first run: the rows of the matrix.")
        List<String> fromSegments,

        @JsonProperty(value = "to_segments", required = true)
        @Schema(description = "Of the second run: the columns of the matrix.")
        List<String> toSegments,

        @JsonProperty(required = true) @Schema(description = "Customers of both runs, row by row.")
        List<List<Long>> matrix,

        @JsonProperty(required = true) @Schema(description = "What of the matrix is not 0, and who came and went.")
        List<FlowJson> flows)
        implements ApiResource {

    /** Customers who went the same way. */
    @Schema(name = "Flow")
    record FlowJson(
            @JsonProperty(required = true)
            @Schema(
                    types = {"string", "null"},
                    description = "null: they were not in the first run.")
            @Nullable
            String from,

            @JsonProperty(required = true)
            @Schema(
                    types = {"string", "null"},
                    description = "null: they are not in the second run.")
            @Nullable
            String to,

            @JsonProperty(required = true) @Schema(minimum = "1", example = "17")
            long count) {}

    static MigrationJson of(RfmRun from, RfmRun to, SegmentMigration migration) {
        List<List<Long>> matrix = new ArrayList<>();
        List<FlowJson> flows = new ArrayList<>();
        for (int i = 0; i < migration.from().size(); i++) {
            String name = migration.from().get(i);
            List<Long> row = new ArrayList<>();
            for (int j = 0; j < migration.to().size(); j++) {
                row.add(migration.customers(i, j));
                add(flows, name, migration.to().get(j), migration.customers(i, j));
            }
            matrix.add(row);
            add(flows, name, null, migration.left(i));
        }
        for (int j = 0; j < migration.to().size(); j++) {
            add(flows, null, migration.to().get(j), migration.entered(j));
        }
        return new MigrationJson(
                RfmRunJson.of(from), RfmRunJson.of(to), migration.from(), migration.to(), matrix, flows);
    }

    private static void add(List<FlowJson> flows, @Nullable String from, @Nullable String to, long count) {
        if (count > 0) {
            flows.add(new FlowJson(from, to, count));
        }
    }
}
