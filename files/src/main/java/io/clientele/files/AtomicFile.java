package io.clientele.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that gets its name when it is complete, and replaces the one that had it: {@code .NAME.PROCESS-NUMBER.new} in the same
 * folder until then. It goes when it is closed without having been published; what a killed process left is removed by the
 * next one.
 */
public final class AtomicFile implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern MADE_BY = Pattern.compile("\\.(\\d+)-\\d+\\.new$");

    private final Path target;
    private final Path path;

    private AtomicFile(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    /** @throws FilesException if there can be no such file */
    public static AtomicFile of(Path file) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target) || target.getFileName() == null) {
            throw new FilesException(file + " is a folder, but must be a file");
        }
        removeLeftBehind(target);
        Path path = target.resolveSibling("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".new");
        try {
            Files.createFile(path);
        } catch (IOException e) {
            throw new FilesException("cannot make " + file + ": " + reason(e, target), e);
        }
        return new AtomicFile(target, path);
    }

    /** To be written to, and closed again. */
    public Path path() {
        return path;
    }

    /** Brings the content to the disk and gives it the name. */
    public void publish() {
        try {
            sync(path, StandardOpenOption.WRITE);
            try {
                Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!System.getProperty("os.name").startsWith("Windows")) {
                sync(folder(target), StandardOpenOption.READ);
            }
        } catch (IOException e) {
            throw new FilesException("cannot write " + target + ": " + reason(e, target), e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void removeLeftBehind(Path target) {
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(
                folder(target), other -> other.getFileName().toString().startsWith("." + target.getFileName() + "."))) {
            for (Path other : siblings) {
                Matcher maker = MADE_BY.matcher(other.getFileName().toString());
                if (maker.find()
                        && ProcessHandle.of(Long.parseLong(maker.group(1))).isEmpty()) {
                    delete(other);
                }
            }
        } catch (IOException e) {
            // A folder that can't be listed gives its own message when something is written to it.
            return;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Not worth failing for: the next run removes it.
            return;
        }
    }

    private static String reason(IOException e, Path target) {
        if (e instanceof NoSuchFileException) {
            return "the folder " + folder(target) + " does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "there is no permission to write to the folder " + folder(target);
        }
        return String.valueOf(e.getMessage());
    }

    private static Path folder(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            throw new FilesException(target + " is no file");
        }
        return folder;
    }
}
