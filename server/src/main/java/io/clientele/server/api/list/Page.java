package io.clientele.server.api.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.ApiResource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, in the envelope of Django REST Framework.
 *
 * @param count rows in all pages
 * @param next the URL of the page behind this one; null if this is the last
 * @param previous the URL of the page before this one; null if this is the first
 */
public record Page<T>(
        @JsonProperty(required = true) @Schema(minimum = "0")
        long count,

        @JsonProperty(required = true)
        @Schema(
                types = {"string", "null"},
                format = "uri")
        @Nullable
        String next,

        @JsonProperty(required = true)
        @Schema(
                types = {"string", "null"},
                format = "uri")
        @Nullable
        String previous,

        @JsonProperty(required = true) List<T> results)
        implements ApiResource {}
