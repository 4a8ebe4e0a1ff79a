package io.clientele.server.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.ApiResource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/}: where everything is. */
@RestController
@RequestMapping(
        path = "/api/",
        produces = {APPLICATION_JSON_VALUE, TEXT_HTML_VALUE})
@Tag(name = "root")
class RootController {

    /** URLs. */
    @Schema(name = "Root")
    record Root(
            @JsonProperty(required = true) @Schema(format = "uri")
            String customers,

            @JsonProperty(required = true) @Schema(format = "uri")
            String products,

            @JsonProperty(required = true) @Schema(format = "uri")
            String orders,

            @JsonProperty(required = true) @Schema(format = "uri")
            String rfm,

            @JsonProperty(value = "rfm_statistics", required = true) @Schema(format = "uri")
            String rfmStatistics,

            @JsonProperty(value = "rfm_by_segment", required = true) @Schema(format = "uri")
            String rfmBySegment,

            @JsonProperty(value = "rfm_migration", required = true) @Schema(format = "uri")
            String rfmMigration,

            @JsonProperty(value = "rfm_runs", required = true) @Schema(format = "uri")
            String rfmRuns,

            @JsonProperty(required = true) @Schema(format = "uri")
            String schema,

            @JsonProperty(required = true) @Schema(format = "uri")
            String docs)
            implements ApiResource {}

    @GetMapping
    @Operation(operationId = "getRoot", summary = "The URLs of the lists")
    Root root(HttpServletRequest request) {
        String root = request.getRequestURL().toString();
        return new Root(
                root + "customers/",
                root + "products/",
                root + "orders/",
                root + "rfm/",
                root + "rfm/statistics/",
                root + "rfm/by-segment/",
                root + "rfm/migration/",
                root + "rfm/runs/",
                root + "schema/",
                root + "docs/");
    }
}
