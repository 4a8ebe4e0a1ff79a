package io.clientele.files.check;

import io.clientele.files.FilesException;
import io.clientele.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files of a folder against its manifests: all there, none too many, every byte. */
final class FolderFiles {

    private static final int BUFFER_BYTES = 1 << 18;

    private final Path folder;
    private final List<CheckedManifest> manifests;
    private final List<CheckedManifest.Entry> entries;

    FolderFiles(Path folder, List<CheckedManifest> manifests) {
        this.folder = folder;
        this.manifests = manifests;
        this.entries = manifests.stream()
                .flatMap(manifest -> manifest.files().stream())
                .toList();
    }

    /** Numbers of the parts that no manifest is here of. */
    Set<Integer> missingParts() {
        Set<Integer> missing = IntStream.rangeClosed(1, manifests.get(0).parts())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        manifests.forEach(manifest -> missing.remove(manifest.part()));
        return missing;
    }

    boolean isThere(CheckedManifest.Entry entry) {
        return Files.isRegularFile(folder.resolve(entry.name()));
    }

    List<FileCheck> checks(boolean partial) {
        return List.of(parts(partial), allThere(), noneTooMany(), bytes());
    }

    private FileCheck parts(boolean partial) {
        String title = "all parts are there";
        Set<Integer> missing = missingParts();
        int parts = manifests.get(0).parts();
        if (missing.isEmpty()) {
            return FileCheck.ok("parts", title, parts == 1 ? "1 part" : parts + " parts");
        }
        String detail = "of " + parts + " parts, not here: "
                + missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return partial ? FileCheck.note("parts", title, detail) : FileCheck.failed("parts", title, detail);
    }

    private FileCheck allThere() {
        return result(
                "files",
                "every file of the manifest is there",
                entries.stream()
                        .filter(entry -> !isThere(entry))
                        .map(entry -> entry.name() + " is missing")
                        .toList());
    }

    /** A file that is called like a table would be read by whoever reads all of them. */
    private FileCheck noneTooMany() {
        Set<String> known = entries.stream().map(CheckedManifest.Entry::name).collect(Collectors.toSet());
        List<String> more = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                boolean table = Arrays.stream(Table.values())
                        .anyMatch(one -> name.startsWith(one.key() + ".") || name.startsWith(one.key() + "-"));
                if (table && !known.contains(name)) {
                    more.add(name + " is in no manifest");
                }
            }
        } catch (IOException e) {
            throw new FilesException(folder + " can't be looked at: " + e.getMessage(), e);
        }
        Collections.sort(more);
        return result("no_other_files", "no file is there that the manifest doesn't know", more);
    }

    private FileCheck bytes() {
        List<String> wrong = new ArrayList<>();
        for (CheckedManifest.Entry entry : entries) {
            if (isThere(entry)) {
                Path file = folder.resolve(entry.name());
                try {
                    if (Files.size(file) != entry.bytes()) {
                        wrong.add(entry.name() + " has " + Files.size(file) + " bytes, not " + entry.bytes());
                    } else if (!sha256(file).equals(entry.sha256())) {
                        wrong.add(entry.name() + " has other bytes than were written");
                    }
                } catch (IOException e) {
                    wrong.add(entry.name() + " can't be read: " + e.getMessage());
                }
            }
        }
        return result("sha256", "every file has the size and the SHA-256 of the manifest", wrong);
    }

    private FileCheck result(String name, String title, List<String> wrong) {
        return wrong.isEmpty()
                ? FileCheck.ok(name, title, entries.size() == 1 ? "1 file" : entries.size() + " files")
                : FileCheck.failed(name, title, String.join("; ", wrong));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
