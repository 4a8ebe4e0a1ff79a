package io.clientele.cli;

import io.clientele.store.SqliteLibrary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher runs once after a build, to make later starts faster: it unpacks SQLite's library and runs the usual
 * commands, while the Java virtual machine notes which classes they load for its archive of loaded classes.
 */
final class Rehearsal {
    private static final String FILES = "rehearsal";

    private Rehearsal() {}

    /** Takes one argument, the folder to leave SQLite's library in; it is free to use the folder meanwhile. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        SqliteLibrary.unpackInto(folder);
        for (List<String> command : commands(folder)) {
            Clientele.runOnStandardStreams(command.toArray(new String[0]), new Interruption());
        }
        Files.deleteIfExists(folder.resolve("rehearsal.db"));
        removeFiles(folder.resolve(FILES));
        Files.deleteIfExists(folder.resolve("rehearsal.csv"));
    }

    /** The commands whose classes are worth archiving; each succeeds. */
    static List<List<String>> commands(Path folder) throws IOException {
        String db = folder.resolve("rehearsal.db").toString();
        String csv = Files.writeString(folder.resolve("rehearsal.csv"), "customer,date,amount\n1,2026-01-01,1.00\n")
                .toString();
        return List.of(
                List.of("--help"),
                List.of("--version"),
                List.of("seed", "--db", db, "--verbose"),
                List.of("seed", "--db", db, "--replace", "--json"),
                List.of("calculate-rfm", "--db", db),
                List.of("rfm", "--db", db),
                List.of("verify", "--db", db),
                List.of("generate", "--out", folder.resolve(FILES).toString()),
                List.of("rfm-files", csv),
                List.of("personas", "check"));
    }

    private static void removeFiles(Path made) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(made)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(made);
    }
}
