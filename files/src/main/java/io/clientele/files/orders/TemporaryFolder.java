package io.clientele.files.orders;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder for temporary files, gone when it is closed. One that a killed process left goes when the next is made: the lock on
 * a file in it, which no dead process holds, tells it from one in use, also by a process in another container.
 */
final class TemporaryFolder implements AutoCloseable {
    private static final String PREFIX = "clientele-import-";
    private static final String LOCK = "in-use";

    private final Path path;
    private final FileChannel channel;

    private TemporaryFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static TemporaryFolder make() throws IOException {
        Path first = create();
        removeLeftBehind(Objects.requireNonNull(first.getParent()));
        for (Path path = first; ; path = create()) {
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // Another process may have come upon it before it was locked, and is deleting it.
            FileLock lock = channel.tryLock();
            if (lock != null && Files.exists(path.resolve(LOCK))) {
                return new TemporaryFolder(path, channel);
            }
            channel.close();
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        delete(path);
    }

    private static Path create() throws IOException {
        return Files.createTempDirectory(ours());
    }

    private static String ours() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    private static void removeLeftBehind(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                // To open and close a file that this process has locked would unlock it.
                if (!folder.getFileName().toString().startsWith(ours())) {
                    removeUnlessInUse(folder);
                }
            }
        }
    }

    private static void removeUnlessInUse(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                delete(folder);
            }
        } catch (IOException e) {
            // Somebody else's, or just being made or deleted: no reason not to import.
            return;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
