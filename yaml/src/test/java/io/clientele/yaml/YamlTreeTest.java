package io.clientele.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for any YAML file. */
class YamlTreeTest {

    @Test
    void brokenYamlIsRefusedWhereItBreaks() {
        refused(
                "personas:\n  - key: [a, b\n",
                "my.yaml:3:1: not YAML: while parsing a flow sequence: expected ',' or ']', but got <stream end>");
        refused(
                "personas:\n\t- key: a\n",
                "my.yaml:2:1: not YAML: while scanning for the next token:"
                        + " found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)");
        refused("personas: a: b\n", "my.yaml:1:12: not YAML: mapping values are not allowed here");
        refused(
                "personas: \"a\n",
                "my.yaml:2:1: not YAML: while scanning a quoted scalar: found unexpected end of stream");
    }

    @Test
    void errorsForWhichTheParserHasNoPlaceAreToldAtWhatCameBefore() {
        refused(
                "personas:\n  - key: a\n    recency: {mean: 1, std: 1\n   }name: b\n",
                "my.yaml:3:29: not YAML: A simple key is required only if it is the first token in the current line");
    }

    @Test
    void emptyFilesAreRefused() {
        refused("", "my.yaml:1:1: file is empty, but must have content");
        refused("# nothing\n", "my.yaml:1:1: file is empty, but must have content");
        refused("---\n", "my.yaml:2:1: file is empty, but must be a mapping such as personas: [...]");
    }

    @Test
    void aSecondDocumentIsRefused() {
        refused("a: 1\n---\nb: 2\n", "my.yaml:2:1: a second document begins here, but the file must hold one");
    }

    @Test
    void anchorsAndAliasesAreRefusedBeforeTheyMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 2; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a");
            bomb.append(i - 1).append("]\n");
        }
        refused(
                bomb.toString(),
                "my.yaml:1:5: anchor &a0 is not allowed",
                "my.yaml:2:5: anchor &a1 is not allowed",
                "my.yaml:2:10: alias *a0 is not allowed; write the value out",
                "my.yaml:2:15: alias *a0 is not allowed; write the value out",
                "my.yaml:3:5: anchor &a2 is not allowed",
                "my.yaml:3:10: alias *a1 is not allowed; write the value out",
                "my.yaml:3:15: alias *a1 is not allowed; write the value out");
    }

    @Test
    void tagsAreRefused() {
        refused("personas: !!java.net.URL [x]\n", "my.yaml:1:11: tag 'tag:yaml.org,2002:java.net.URL' is not allowed");
        refused("personas: !!str x\n", "my.yaml:1:11: tag 'tag:yaml.org,2002:str' is not allowed");
        refused("personas: !mine {a: 1}\n", "my.yaml:1:11: tag '!mine' is not allowed");
    }

    @Test
    void deepNestingIsRefused() {
        refused("[".repeat(500_000), "my.yaml:1:11: nesting is deeper than 10 levels");
    }

    @Test
    void largeFilesAreRefusedUnread() {
        byte[] large = new byte[YamlText.MAX_BYTES + 1];
        Arrays.fill(large, (byte) '#');

        YamlAssert.assertRefused(
                PersonasYaml::read, large, "my.yaml:1:1: file is larger than 1048576 bytes, but may have that many");
    }

    @Test
    void largeFilesAreRefusedOnDiskToo(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[YamlText.MAX_BYTES + 1]);

        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> PersonasYaml.read(large))
                .withMessage(large + ":1:1: file is larger than 1048576 bytes, but may have that many");
    }

    @Test
    void otherEncodingsThanUtf8AreRefusedAtTheFirstByte() {
        byte[] latin1 = "# fine\r\n# déjà\n".getBytes(StandardCharsets.ISO_8859_1);
        YamlAssert.assertRefused(
                PersonasYaml::read, latin1, "my.yaml:2:4: byte 0xE9 is not UTF-8; save the file as UTF-8");

        byte[] utf16 = "personas:\n".getBytes(StandardCharsets.UTF_16);
        YamlAssert.assertRefused(
                PersonasYaml::read, utf16, "my.yaml:1:1: byte 0xFE is not UTF-8; save the file as UTF-8");

        byte[] cutOff = {'a', ':', ' ', (byte) 0xC3};
        YamlAssert.assertRefused(
                PersonasYaml::read, cutOff, "my.yaml:1:4: byte 0xC3 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void charactersThatYamlForbidsAreRefused() {
        refused("# żółw\n# \u0000\n", "my.yaml:2:3: character U+0000 is not allowed in YAML");
        refused("# \uD83D\uDE00\u0007\n", "my.yaml:1:4: character U+0007 is not allowed in YAML");
    }

    @Test
    void aByteOrderMarkIsNoContent() {
        String yaml = "\uFEFF" + PersonasYaml.template();

        assertThat(PersonasYaml.read("my.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PersonasYaml.read("my.yaml", PersonasYaml.template().getBytes(StandardCharsets.UTF_8)));
        refused("\uFEFF# \u0000", "my.yaml:1:3: character U+0000 is not allowed in YAML");
        refused("\uFEFFpersonnas: 1\n", "my.yaml:1:1: unknown key 'personnas'; did you mean 'personas'?");
    }

    @Test
    void windowsLineEndsAreCountedOnce() {
        refused(
                "\r\n\r\nother: 1\r\n",
                "my.yaml:3:1: unknown key 'other'; known keys are personas, activity",
                "my.yaml:3:1: file lacks 'personas'");
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path folder) {
        Path missing = folder.resolve("missing.yaml");
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> PersonasYaml.read(missing))
                .withMessage("there is no file " + missing);
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> PersonasYaml.read(folder))
                .withMessage(folder + " is a directory, but must be a YAML file");
    }

    @Test
    void manyProblemsAreNotAllShown() {
        String yaml = "personas: [" + "1, ".repeat(30) + "1]\n";

        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> PersonasYaml.read("my.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .withMessageEndingWith("\nmy.yaml: and 11 more")
                .satisfies(e -> assertThat(e.problems()).hasSize(31));
    }

    @Test
    void initWritesBothFilesAndOverwritesNoYaml(@TempDir Path folder) throws IOException {
        Path yaml = folder.resolve("mine.yaml");

        assertThat(PersonasYaml.init(yaml)).containsExactly(yaml, folder.resolve("personas.schema.json"));
        assertThat(yaml).hasContent(PersonasYaml.template());
        assertThat(folder.resolve("personas.schema.json")).hasContent(PersonasYaml.schema());
        assertThat(yaml).content().startsWith("# yaml-language-server: $schema=personas.schema.json\n");

        Files.writeString(yaml, "mine");
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> PersonasYaml.init(yaml))
                .withMessageContaining("exists already");
        assertThat(yaml).hasContent("mine");
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> SegmentsYaml.init(folder.resolve("no/where.yaml")))
                .withMessageContaining("there is no folder");
    }

    private static void refused(String yaml, String... messages) {
        YamlAssert.assertRefused(PersonasYaml::read, yaml, messages);
    }
}
