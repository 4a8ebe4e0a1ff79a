package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer that keeps the contract. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    /** Null if there is none. */
    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body());
    }

    Answer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** A text, a number or null at a JSON pointer, as text. */
    String at(String pointer) {
        JsonNode node = json().at(pointer);
        assertThat(node.isMissingNode()).as("%s in %s", pointer, body()).isFalse();
        return node.isNull() ? null : node.asString();
    }

    /** A field of each of the results. */
    List<String> results(String field) {
        return StreamSupport.stream(json().get("results").spliterator(), false)
                .map(result ->
                        result.get(field).isNull() ? null : result.get(field).asString())
                .toList();
    }

    /** {@code field: message} of each error. */
    List<String> errors() {
        return StreamSupport.stream(json().get("errors").spliterator(), false)
                .map(error -> error.get("field").asString() + ": "
                        + error.get("message").asString())
                .toList();
    }
}
