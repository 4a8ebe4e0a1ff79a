package io.clientele.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples in docs/ are what they say they are. */
class DocsTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void thePersonasExampleIsAccepted() throws IOException {
        assertThat(examples("personas.md")).hasSize(1).allSatisfy(yaml -> {
            assertThat(PersonasYaml.read("docs", yaml).personas()).hasSize(2);
        });
    }

    @Test
    void theSegmentsExampleIsAccepted() throws IOException {
        assertThat(examples("segments.md")).hasSize(1).allSatisfy(yaml -> {
            assertThat(SegmentsYaml.read("docs", yaml).segments()).hasSize(4);
        });
    }

    @Test
    void theTableOfSegmentsIsTheBuiltInOne() throws IOException {
        List<String> rows =
                SegmentsYaml.read("template", SegmentsYaml.template().getBytes(StandardCharsets.UTF_8)).rules().stream()
                        .map(rule -> "| " + rule.segment().name() + " | "
                                + rule.anyOf().get(0).recency() + " | "
                                + rule.anyOf().get(0).frequency() + " | "
                                + rule.anyOf().get(0).monetary() + " |")
                        .map(row -> row.replace("1-5", "any").replace('-', '–'))
                        .toList();

        assertThat(docs("segments.md")).contains(String.join("\n", rows));
    }

    private static List<byte[]> examples(String name) throws IOException {
        return YAML.matcher(docs(name))
                .results()
                .map((MatchResult match) -> match.group(1).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String docs(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name));
    }
}
