package io.clientele.files.tables;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A file that is to get a name when it is complete: {@code .NAME.PROCESS-NUMBER.new} in the same folder. It is locked as long as
 * somebody works on it, and goes away when it is closed without having been published; what a killed process left has no lock.
 */
final class PendingFile implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("\\.[a-z_]+(-\\d+-of-\\d+)?(\\.[a-z]+)+\\.\\d+-\\d+\\.new");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Of this process: to open and close one of them elsewhere would drop its lock. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path target;
    private final Path path;
    private final FileChannel channel;
    private boolean published;

    private PendingFile(Path target, Path path, FileChannel channel) {
        this.target = target;
        this.path = path;
        this.channel = channel;
    }

    /** @param target the name that it is to get */
    static PendingFile create(Path target) throws IOException {
        while (true) {
            Path path = pathFor(target);
            OPEN.add(path);
            try {
                FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                if (channel.tryLock() != null && Files.exists(path)) {
                    return new PendingFile(target, path, channel);
                }
                // Somebody took it for left behind in the moment before it was locked.
                channel.close();
            } catch (FileAlreadyExistsException e) {
                // Of an earlier process with the same number; the next name is free.
                OPEN.remove(path);
            } catch (IOException e) {
                OPEN.remove(path);
                throw e;
            }
        }
    }

    /** A name of the kind that this class gives. */
    static Path pathFor(Path target) {
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        return target.resolveSibling(name + ".new");
    }

    /** Files of this kind in the folder on which nobody works any more. */
    static List<Path> leftBehind(Path folder) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.new")) {
            for (Path file : files) {
                boolean ours = NAME.matcher(file.getFileName().toString()).matches();
                if (ours && Files.isRegularFile(file) && !OPEN.contains(file) && !isLocked(file)) {
                    left.add(file);
                }
            }
        }
        return left;
    }

    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException | NoSuchFileException e) {
            return true;
        }
    }

    /** The name that it is to get. */
    Path target() {
        return target;
    }

    FileChannel channel() {
        return channel;
    }

    /** Brings the content to the disk. */
    void sync() throws IOException {
        channel.force(true);
    }

    /** Gives it the name; whatever had it is gone. */
    void publish() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        published = true;
    }

    /** Takes the name away again, if it has it. */
    void takeBack() {
        try {
            if (published) {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            // The failure that is the reason for this has been told already, and without a manifest nobody takes the
            // files for whole.
            return;
        }
    }

    @Override
    public void close() {
        try {
            if (!published) {
                Files.deleteIfExists(path);
            }
            channel.close();
        } catch (IOException e) {
            // Not worth failing for: the next run removes it.
            return;
        } finally {
            OPEN.remove(path);
        }
    }
}
