package io.clientele.cli;

import io.clientele.persona.PersonaTable;
import io.clientele.yaml.PersonasYaml;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The personas of a file or, without one, the built-in ones. SnakeYAML is loaded for a file only. */
final class PersonaFile {
    private PersonaFile() {}

    static PersonaTable read(@Nullable Path file) {
        return file == null ? PersonaTable.defaults() : PersonasYaml.read(file);
    }

    /** What messages call it. */
    static String name(@Nullable Path file) {
        return file == null ? "the built-in table" : file.toString();
    }
}
