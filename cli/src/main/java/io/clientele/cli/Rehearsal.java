package io.clientele.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sqlite.util.OSInfo;

/**
 * What the launcher runs once after a build, to make later starts faster: it unpacks SQLite's library, which sqlite-jdbc
 * would otherwise unpack at each start (65 ms), and runs the usual commands, while the Java virtual machine notes which
 * classes they load for its archive of loaded classes.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Takes one argument, the folder to leave SQLite's library in; it is free to use the folder meanwhile. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path library = unpackSqlite(folder);
        System.setProperty("org.sqlite.lib.path", folder.toString());
        System.setProperty("org.sqlite.lib.name", library.getFileName().toString());
        for (List<String> command : commands(folder)) {
            Clientele.runOnStandardStreams(command.toArray(new String[0]), new Interruption());
        }
    }

    /** The commands whose classes are worth archiving; each succeeds. */
    static List<List<String>> commands(Path folder) {
        return List.of(List.of("--help"), List.of("--version"));
    }

    private static Path unpackSqlite(Path folder) throws IOException {
        String name = System.mapLibraryName("sqlitejdbc");
        String resource = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        Path library = folder.resolve(name);
        try (InputStream in = OSInfo.class.getResourceAsStream(resource)) {
            if (in != null) {
                Files.copy(in, library);
            }
        }
        return library;
    }
}
