package io.clientele.yaml;

import io.clientele.persona.PersonaTable;
import java.nio.file.Path;
import java.util.List;

/** Personas as a YAML file: read, written, and the annotated template with the built-in table. */
public final class PersonasYaml {
    private static final SchemaFile SCHEMA = new SchemaFile("personas.schema.json");

    private PersonasYaml() {}

    /** @throws YamlFileException if the file can't be read, or is wrong: then with all places */
    public static PersonaTable read(Path file) {
        return read(file.toString(), YamlText.bytesOf(file));
    }

    /**
     * @param name how messages name the content
     * @throws YamlFileException with all places where it is wrong
     */
    public static PersonaTable read(String name, byte[] utf8) {
        Problems problems = new Problems(name);
        return new PersonaReader(problems).table(YamlTree.rootOf(utf8, problems));
    }

    /** The built-in table, annotated. */
    public static String template() {
        return text(PersonaTable.defaults());
    }

    /** The table, annotated; reading it back gives an equal one. */
    public static String text(PersonaTable table) {
        return new PersonaWriter(SCHEMA.name()).text(table);
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
