package io.clientele.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A JSON Schema among the resources, which goes beside each YAML file that refers to it. */
record SchemaFile(String name) {

    String text() {
        try (InputStream in = SchemaFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the YAML file, which must not exist, and the schema beside it. */
    List<Path> init(Path yaml, String text) {
        Path schema = yaml.resolveSibling(name);
        try {
            Files.writeString(yaml, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.writeString(schema, text());
        } catch (FileAlreadyExistsException e) {
            throw new YamlFileException(yaml + " exists already; give another name or remove it first", e);
        } catch (NoSuchFileException e) {
            throw new YamlFileException(
                    "cannot write " + yaml + ": there is no folder "
                            + yaml.toAbsolutePath().getParent(),
                    e);
        } catch (IOException e) {
            throw new YamlFileException("cannot write " + e.getMessage(), e);
        }
        return List.of(yaml, schema);
    }
}
