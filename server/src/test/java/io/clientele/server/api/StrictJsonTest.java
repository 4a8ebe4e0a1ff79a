package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.accounts.Role;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no JSON, or JSON that could be understood in two ways. */
class StrictJsonTest {
    @RegisterExtension
    static final SeededServer server = SeededServer.of(0);

    private final ContractClient staff = server.client(Role.STAFF);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"a\", \"name\": \"b\"}|name: is there twice, but must be there once",
                "{\"name\": \"a\\u0000\"}|name: must not hold U+0000 or half a surrogate pair",
                "{\"name\": \"a\\ud800\"}|name: must not hold U+0000 or half a surrogate pair",
                "{\"name\": \"a\"} {}|: there is something behind the end of the JSON text",
                "[]|: the body is a list, but must be a JSON object",
                "5|: the body is 5, but must be a JSON object",
                "null|: the body is null, but must be a JSON object",
                "{\"name\": \"a\", \"\\ud800\": 1}|\\ud800: is unknown; there are id, created_at, name, email, phone, address"
            })
    void saysWhatIsWrong(String json, String error) {
        String actual =
                String.join(";", staff.post("/api/customers/", json).is(400).errors());

        assertThat(actual).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{",
                "{'name': 'a'}",
                "{\"name\": NaN}",
                "{\"name\": 01}",
                "{\"name\": \"a\",}",
                "// a",
                "{name: 1}",
                "{\"name\": +1}"
            })
    void refusesWhatIsNoJson(String text) {
        staff.post("/api/customers/", text).is(400);
    }

    @Test
    void endsADeepTextWithoutFollowingIt() {
        assertThat(staff.post("/api/customers/", "{\"name\":" + "[".repeat(100_000))
                        .is(400)
                        .at("/detail"))
                .contains("nested deeper than 32");
    }

    @Test
    void refusesTheEmptyBody() {
        staff.post("/api/customers/", "").is(400);
        assertThat(staff.post("/api/customers/", " ").is(400).at("/detail"))
                .isEqualTo("there is no body, but must be a JSON object");
    }

    @Test
    void takesNoOtherTypeOfBody() {
        staff.post("/api/customers/", "name=a", "Content-Type", "application/x-www-form-urlencoded")
                .is(415);
        staff.post("/api/customers/", "{\"name\": \"a\"}", "Content-Type", "application/json; charset=iso-8859-1")
                .is(415);
        staff.post("/api/customers/", "{\"name\": \"a\"}", "Content-Type", "application/json;charset=UTF-8")
                .is(201);
        assertThat(staff.post("/api/customers/", "<a/>", "Content-Type", "application/xml")
                        .is(415)
                        .at("/detail"))
                .isEqualTo("Content-Type is 'application/xml', but must be application/json");
    }

    @Test
    void readsUtf8Only() throws Exception {
        byte[] latin1 = "{\"name\": \"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> response = post(HttpRequest.BodyPublishers.ofByteArray(latin1));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("the body is not UTF-8");
    }

    @Test
    void refusesLargeBodiesAlsoWhenTheirLengthIsNotSaid() throws Exception {
        byte[] large = ("{\"name\": \"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(post(BodyPublishers.ofByteArray(large)).statusCode()).isEqualTo(413);
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(BodyPublishers.ofString("{\"name\": \"" + "x".repeat(1_000_000) + "\"}"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        URI uri = server.server().url().resolve("/api/customers/");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .POST(body)
                .header("Content-Type", "application/json")
                .header("Authorization", server.authorization(Role.STAFF))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
