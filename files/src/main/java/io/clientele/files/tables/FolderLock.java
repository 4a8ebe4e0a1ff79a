package io.clientele.files.tables;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets one writer at a time give names to files in a folder. The lock is the system's, so that none outlives its process. */
final class FolderLock implements AutoCloseable {
    private static final String NAME = ".clientele.lock";

    /** The system's lock is one of processes. */
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private final Path path;
    private final FileChannel channel;

    private FolderLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** What is done meanwhile. */
    interface Work {
        void run() throws IOException;
    }

    /** Waits for the lock, and holds it while the work is done. */
    static void holding(Path folder, Work work) throws IOException {
        FolderLock lock = of(folder);
        try (lock) {
            work.run();
        }
    }

    private static FolderLock of(Path folder) throws IOException {
        WITHIN_PROCESS.lock();
        Path path = folder.resolve(NAME);
        try {
            while (true) {
                FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Object opened = key(path);
                FileLock lock = channel.lock();
                if (lock.isValid() && opened != null && opened.equals(key(path))) {
                    return new FolderLock(path, channel);
                }
                // The one before has removed the file.
                channel.close();
            }
        } catch (IOException | RuntimeException e) {
            WITHIN_PROCESS.unlock();
            throw e;
        }
    }

    /** What tells a file from another one of the same name, or null if there is none. */
    private static @Nullable Object key(Path path) throws IOException {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return key == null ? path : key;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }
}
