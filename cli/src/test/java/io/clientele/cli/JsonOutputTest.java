package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class JsonOutputTest {
    @Test
    void aDocumentIsIndentedAndEndsWithALineEnd() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeStringProperty("name", "Zażółć \"\u001b");
        JsonOutput.money(json, "value", 120_050);
        JsonOutput.money(json, "most", Long.MAX_VALUE);
        JsonOutput.number(json, "mean", Double.NaN);
        json.writeName("list");
        json.writeStartArray();
        json.writeNumber(1);
        json.writeNumber(2);
        json.writeEndArray();
        json.writeEndObject();
        JsonOutput.end(json, out);
        out.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "name" : "Zażółć \\"\\u001B",
                  "value" : 1200.50,
                  "most" : 92233720368547758.07,
                  "mean" : null,
                  "list" : [
                    1,
                    2
                  ]
                }
                """);
    }
}
