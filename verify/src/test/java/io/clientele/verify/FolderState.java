package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.files.check.FileCheck;
import io.clientele.files.check.FolderCheck;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.check.Check;
import io.clientele.store.check.Doctor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All that a folder holds: a database's rows, other files' bytes. Two are equal if nothing can be seen to differ. */
record FolderState(Map<String, Object> content) {

    private static final String MANIFEST = "out/manifest.json";
    private static final String HIDDEN = "out/.";

    /** States are equal byte by byte a hundred times; it is enough to check the files of one of them. */
    private static final Set<Map<String, Object>> CHECKED = ConcurrentHashMap.newKeySet();

    /** Of a folder whose databases pass {@code doctor}, and whose files with a manifest pass {@code check-files}. */
    static FolderState ofSound(Path folder) throws IOException, SQLException {
        Map<String, Object> content = new TreeMap<>();
        // Databases first: opening one takes away what an unfinished transaction left beside it.
        for (Path file : files(folder, true)) {
            content.put(folder.relativize(file).toString(), database(file));
        }
        for (Path file : files(folder, false)) {
            content.put(folder.relativize(file).toString(), hash(Files.readAllBytes(file)));
        }
        if (content.containsKey(MANIFEST) && CHECKED.add(filesIn(content))) {
            assertThat(FolderCheck.of(folder.resolve(MANIFEST).getParent(), false)
                            .checks())
                    .isNotEmpty()
                    .noneMatch(check -> check.outcome() == FileCheck.Outcome.FAILED);
        }
        return new FolderState(content);
    }

    /**
     * Whether it is that of a folder of files which got some of their names: then there is no manifest, which says so to everybody, and
     * each file is the old or the new one.
     */
    boolean isBetween(FolderState before, FolderState after) {
        return !content.containsKey(MANIFEST)
                && content.entrySet().stream()
                        .filter(file -> !file.getKey().startsWith(HIDDEN))
                        .allMatch(file -> file.getValue().equals(before.content.get(file.getKey()))
                                || file.getValue().equals(after.content.get(file.getKey())));
    }

    /** Whether it is the other one, but for hidden files that a killed process left. */
    boolean showsAs(FolderState other) {
        Map<String, Object> shown = new TreeMap<>(content);
        shown.keySet().removeIf(name -> name.startsWith(HIDDEN));
        return shown.equals(other.content);
    }

    private static Map<String, Object> filesIn(Map<String, Object> content) {
        Map<String, Object> files = new TreeMap<>(content);
        files.keySet().removeIf(name -> name.endsWith(".db"));
        return files;
    }

    private static List<Path> files(Path folder, boolean databases) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".db") == databases)
                    .toList();
        }
    }

    private static Snapshot database(Path file) throws SQLException {
        List<Check> checks = new Doctor(Database.open(DbLocation.of(file))).examine(check -> {});
        assertThat(checks).isNotEmpty().noneMatch(Check::failed);
        return Snapshot.ofSound(file);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
