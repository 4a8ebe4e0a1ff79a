package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.JsonBody;
import io.clientele.server.api.json.Writing;
import io.clientele.store.crm.CustomerValues;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be set of a customer: the documentation's side of {@link #read}. */
@Schema(name = "CustomerInput")
record CustomerInput(
        @JsonProperty(required = true)
        @Schema(minLength = 1, maxLength = CustomerValues.MAX_NAME, example = "Ann Smith")
        String name,

        @Schema(
                types = {"string", "null"},
                maxLength = CustomerValues.MAX_EMAIL,
                description = "Unique, whatever its case.",
                example = "ann@example.com")
        @Nullable
        String email,

        @Schema(
                types = {"string", "null"},
                maxLength = CustomerValues.MAX_PHONE,
                example = "+48 12 345 67 89")
        @Nullable
        String phone,

        @Schema(
                types = {"string", "null"},
                maxLength = CustomerValues.MAX_ADDRESS,
                example = "1 Main Street, Kraków")
        @Nullable
        String address) {

    /** @param current what the customer has; null for a new one */
    static CustomerValues read(JsonBody body, Writing writing, @Nullable CustomerValues current) {
        return body.read(writing, fields -> {
            fields.readOnly("id", "created_at");
            return new CustomerValues(
                    fields.requiredText("name", current == null ? null : current.name()),
                    fields.optionalText("email", current == null ? null : current.email()),
                    fields.optionalText("phone", current == null ? null : current.phone()),
                    fields.optionalText("address", current == null ? null : current.address()));
        });
    }
}
