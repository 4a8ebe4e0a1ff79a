package io.clientele.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that is to get a name when it is complete: {@code .NAME.PROCESS-NUMBER.new} in the same folder. It goes away when
 * it is closed without having been published; what a killed process left is removed by the next one.
 */
final class PendingFile implements AutoCloseable {
    private static final String SUFFIX = ".new";
    private static final Pattern MADE_BY = Pattern.compile("\\.(\\d+)-\\d+\\.new$");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final SqliteFile location;
    private final Path target;
    private final Path path;

    private PendingFile(SqliteFile location, Path target, Path path) {
        this.location = location;
        this.target = target;
        this.path = path;
    }

    /** @throws StoreException if there is a file of that name already, or none can be made in its folder */
    static PendingFile beside(SqliteFile location) {
        Path target = location.file().toAbsolutePath();
        if (Files.exists(target)) {
            throw new StoreException(location + " is there already");
        }
        if (Files.isSymbolicLink(target)) {
            throw new StoreException(location + " is a symbolic link to a file that does not exist; name that file");
        }
        removeLeftBehind(location);
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        Path path = target.resolveSibling(name + SUFFIX);
        try {
            Files.createFile(path);
        } catch (IOException e) {
            throw new StoreException("cannot make " + location + ": " + reason(e, target), e);
        }
        return new PendingFile(location, target, path);
    }

    /** Files of this kind for the same name whose process is gone. */
    static List<Path> leftBehind(SqliteFile location) {
        Path target = location.file().toAbsolutePath();
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder(target), file -> isOf(target, file))) {
            for (Path file : siblings) {
                if (!inUse(file, target)) {
                    left.add(file);
                }
            }
        } catch (IOException e) {
            // A folder that can't be listed gives its own message when something is written to it.
            return List.of();
        }
        return left;
    }

    /** A process that is killed while it publishes leaves a second name of a complete database, which takes no part in it. */
    static void removeLeftBehind(SqliteFile location) {
        for (Path left : leftBehind(location)) {
            delete(left);
        }
    }

    Path path() {
        return path;
    }

    /**
     * Brings the content to the disk and gives it the name.
     *
     * @throws StoreException if another file got the name meanwhile; that one stays as it is
     */
    void publish() {
        try {
            sync(path);
            link();
            syncName();
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(
                    location + " was made by another program meanwhile and was left as it is; run the command again",
                    e);
        } catch (IOException e) {
            throw new StoreException("cannot make " + location + ": " + reason(e, target), e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    /** A hard link fails where the name is taken; a rename would overwrite the other file. */
    private void link() throws IOException {
        try {
            Files.createLink(target, path);
        } catch (UnsupportedOperationException | AccessDeniedException e) {
            move();
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            move();
        }
    }

    /** A name of which nobody knows whether a power failure leaves it is taken away again, as the message says. */
    private void syncName() throws IOException {
        try {
            sync(folder(target));
        } catch (IOException e) {
            delete(target);
            throw e;
        }
    }

    /** For file systems without hard links: looks whether the name is free, then renames. */
    private void move() throws IOException {
        Files.move(path, target);
    }

    private static void sync(Path fileOrFolder) throws IOException {
        boolean folder = Files.isDirectory(fileOrFolder);
        if (folder && System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(fileOrFolder, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static boolean isOf(Path target, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("." + target.getFileName() + ".")
                && MADE_BY.matcher(name).find();
    }

    /** SQLite holds a lock on the file while it is being filled; in another container the process can't be seen. */
    private static boolean inUse(Path file, Path target) throws IOException {
        Matcher matcher = MADE_BY.matcher(file.getFileName().toString());
        if (matcher.find() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isPresent()) {
            return true;
        }
        if (Files.exists(target) && Files.isSameFile(file, target)) {
            // Published already. To open and close it would drop the locks that this process's connections hold on it.
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return true;
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
        if (e instanceof NoSuchFileException && !Files.exists(folder(target))) {
            return "the folder " + folder(target) + " does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "there is no permission to write to the folder " + folder(target);
        }
        return Messages.oneLine(e);
    }

    private static Path folder(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            throw new StoreException(target + " has no folder, but must be a file");
        }
        return folder;
    }
}
