package io.clientele.cli;

import io.clientele.files.DuckLibrary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the launcher runs once after a build, before {@link Rehearsal}: native libraries go out of their jars. */
final class Unpacking {
    private Unpacking() {}

    /** Takes one argument, the folder of the jars. */
    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> drivers = Files.newDirectoryStream(Path.of(args[0]), "duckdb_jdbc-*.jar")) {
            for (Path driver : drivers) {
                DuckLibrary.unpackBeside(driver);
            }
        }
    }
}
