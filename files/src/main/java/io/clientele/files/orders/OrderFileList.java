package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Files by name or by a pattern such as {@code orders-*.csv}, for shells that leave patterns as they are. */
final class OrderFileList {

    private OrderFileList() {}

    /**
     * @return each file once; those of a pattern by name
     * @throws FilesException if a file can't be read or a pattern fits none
     */
    static List<Path> of(List<String> namesAndPatterns) {
        Set<Path> files = new LinkedHashSet<>();
        for (String text : namesAndPatterns) {
            Path path = Path.of(text);
            if (!Files.exists(path) && text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
                files.addAll(matching(path));
            } else {
                OrderSources.refuseUnreadable(path);
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> matching(Path pattern) {
        Path folder = pattern.getParent();
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(
                folder == null ? Path.of("") : folder, String.valueOf(pattern.getFileName()))) {
            for (Path file : siblings) {
                if (Files.isRegularFile(file)
                        && !String.valueOf(file.getFileName()).startsWith(".")) {
                    OrderSources.refuseUnreadable(file);
                    found.add(file);
                }
            }
        } catch (IOException e) {
            throw new FilesException(pattern + " can't be looked for: " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new FilesException("no file is called " + pattern);
        }
        Collections.sort(found);
        return found;
    }
}
