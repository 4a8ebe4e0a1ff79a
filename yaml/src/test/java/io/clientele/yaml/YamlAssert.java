package io.clientele.yaml;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;

/** Reads text that is wrong and checks what is said about it. */
final class YamlAssert {

    private YamlAssert() {}

    /** @param messages each line of the message, {@code file:line:column: what} */
    static void assertRefused(BiFunction<String, byte[], ?> reader, String yaml, String... messages) {
        assertRefused(reader, yaml.getBytes(StandardCharsets.UTF_8), messages);
    }

    static void assertRefused(BiFunction<String, byte[], ?> reader, byte[] yaml, String... messages) {
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> reader.apply("my.yaml", yaml))
                .withMessage(String.join("\n", messages));
    }
}
