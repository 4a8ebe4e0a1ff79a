package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.ApiResource;
import io.clientele.store.crm.CustomerRow;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as the API shows it. */
@Schema(name = "Customer")
record CustomerJson(
        @JsonProperty(required = true) @Schema(example = "42")
        long id,

        @JsonProperty(required = true) @Schema(example = "Ann Smith")
        String name,

        @JsonProperty(required = true)
        @Schema(
                types = {"string", "null"},
                example = "ann@example.com")
        @Nullable
        String email,

        @JsonProperty(required = true)
        @Schema(
                types = {"string", "null"},
                example = "+48 12 345 67 89")
        @Nullable
        String phone,

        @JsonProperty(required = true)
        @Schema(
                types = {"string", "null"},
                example = "1 Main Street, Kraków")
        @Nullable
        String address,

        @JsonProperty(value = "created_at", required = true)
        @Schema(format = "date-time", example = "2025-01-31T12:00:00Z")
        String createdAt)
        implements ApiResource {

    static CustomerJson of(CustomerRow row) {
        return new CustomerJson(
                row.id(),
                row.name(),
                row.email(),
                row.phone(),
                row.address(),
                row.createdAt().toString());
    }
}
