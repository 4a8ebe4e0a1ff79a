package io.clientele.yaml;

import io.clientele.rfm.SegmentRules;
import java.nio.file.Path;
import java.util.List;

/** Segment rules as a YAML file: read, written, and the annotated template with the built-in segments. */
public final class SegmentsYaml {
    private static final SchemaFile SCHEMA = new SchemaFile("segments.schema.json");

    private SegmentsYaml() {}

    /** @throws YamlFileException if the file can't be read, or is wrong: then with all places */
    public static SegmentRules read(Path file) {
        return read(file.toString(), YamlText.bytesOf(file));
    }

    /**
     * @param name how messages name the content
     * @throws YamlFileException with all places where it is wrong
     */
    public static SegmentRules read(String name, byte[] utf8) {
        Problems problems = new Problems(name);
        return new SegmentReader(problems).rules(YamlTree.rootOf(utf8, problems));
    }

    /** The built-in segments, annotated. */
    public static String template() {
        return text(SegmentRules.defaults());
    }

    /** The rules, annotated; reading it back gives equal ones. */
    public static String text(SegmentRules rules) {
        return new SegmentWriter(SCHEMA.name()).text(rules);
    }

    /** The JSON Schema that editors check and complete the file with. */
    public static String schema() {
        return SCHEMA.text();
    }

    /**
     * Writes the template, and the schema beside it.
     *
     * @return the files written
     * @throws YamlFileException if the YAML file exists already, or can't be written
     */
    public static List<Path> init(Path file) {
        return SCHEMA.init(file, template());
    }
}
