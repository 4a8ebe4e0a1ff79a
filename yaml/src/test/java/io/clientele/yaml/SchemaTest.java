package io.clientele.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas against the reader: with another YAML parser and a JSON Schema validator, as an editor has them. */
class SchemaTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final Schema PERSONAS = REGISTRY.getSchema(PersonasYaml.schema(), InputFormat.JSON);
    private static final Schema SEGMENTS = REGISTRY.getSchema(SegmentsYaml.schema(), InputFormat.JSON);

    /** Each value that the tests below replace is there once. */
    private static final String PERSONA = """
            personas:
              - key: fans
                name: Fans
                description: some
                customers: 11
                frequency: {mean: 12, std: 13}
                monetary: {mean: 14, std: 15}
                recency: {mean: 16, std: 17}
                onset_days: 18
                regularity: 19
                trend: 0.75
                basket_cv: 0.625
            activity:
              weekday: [1, 1, 1, 1, 1, 0.5, 0.375]
            """;

    private static final String SEGMENT = """
            segments:
              - name: Best
                when: {recency: 4-5}
                description: some
                action: other
              - name: Rest
                when: [{recency: 1-3}]
            """;

    @Test
    void theTemplatesAreValid() {
        assertThat(PERSONAS.validate(PersonasYaml.template(), InputFormat.YAML)).isEmpty();
        assertThat(SEGMENTS.validate(SegmentsYaml.template(), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11 -> 1|1000000000 -> -1|1000000001|1.5|x",
                "12 -> 0.001|10000 -> 0|10000.5|-1|x|'1'",
                "13 -> 0|10000 -> -0.001|10001",
                "14 -> 0.01|1000000000 -> 0.009|1000000001",
                "15 -> 0|1000000000 -> -1|1000000001",
                "16 -> 1|36500 -> 0.999|36501",
                "17 -> 0|36500 -> -1|36501",
                "18 -> 0|36500 -> -1|36501|0.5",
                "19 -> 0.5|100 -> 0.49|100.1",
                "0.75 -> -1|1|0 -> -1.01|1.01",
                "0.625 -> 0.001|3 -> 0|3.01",
                "0.375 -> 0|1000000 -> -1|1000001|x",
                "{mean: 12, std: 13} -> {mean: 1, std: 1} -> 12|{mean: 1}|{std: 1}|{mean: 1, std: 1, x: 1}|[1, 1]",
                "fans -> a|a_1|zz -> A|1a|a-b|''|null",
                "Fans -> a|'12'|Żółw -> 12|''|' '|true",
                "description: some -> description: x|description: '' -> description: 12|descriptions: x",
                "key: fans -> key: x -> kee: x",
                "onset_days: 18 -> onset_days: 0 -> onset: 18",
                "weekday: [1, -> weekday: [0, -> month: [1,|weekday: [1, 1,"
            })
    void personaSchemaAndReaderAgree(String values) {
        assertAgree(PERSONAS, PersonasYaml::read, PERSONA, values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4-5 -> '4-5' -> 4-6|0|6|4-|4.5|[4, 5]",
                "[{recency: 1-3}] -> {}|{recency: 1-3}|[{recency: 1-2}, {recency: 3}] -> []|all|{r: 1-3}|[[{}]]",
                "Best -> a|'12' -> 12|''|' a'|'a '|true",
                "description: some -> description: '' -> description: 12|descripton: x",
                "action: other -> action: '' -> action: 12|actions: x",
                "when: {recency: 4-5} -> when: {recency: 4-5, monetary: 1-5} -> whenn: {recency: 4-5}"
            })
    void segmentSchemaAndReaderAgree(String values) {
        assertAgree(SEGMENTS, SegmentsYaml::read, SEGMENT, values);
    }

    /** @param values what is replaced -> by what both take -> by what both refuse */
    private static void assertAgree(Schema schema, BiFunction<String, byte[], ?> reader, String base, String values) {
        List<String> parts = List.of(values.split(" -> "));
        assertThat(base.split(Pattern.quote(parts.get(0)), -1)).hasSize(2);
        for (String good : parts.get(1).split("\\|", -1)) {
            String yaml = base.replace(parts.get(0), good);
            assertThat(schema.validate(yaml, InputFormat.YAML)).as(good).isEmpty();
            assertThat(reader.apply(good, yaml.getBytes(StandardCharsets.UTF_8)))
                    .isNotNull();
        }
        for (String bad : parts.get(2).split("\\|", -1)) {
            String yaml = base.replace(parts.get(0), bad);
            assertThat(schema.validate(yaml, InputFormat.YAML)).as(bad).isNotEmpty();
            assertThatExceptionOfType(YamlFileException.class)
                    .as(bad)
                    .isThrownBy(() -> reader.apply("my.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
