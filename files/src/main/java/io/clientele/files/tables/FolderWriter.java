package io.clientele.files.tables;

import io.clientele.files.FilesException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as files into a folder, with a manifest and a data dictionary beside them: all of it or nothing, whatever happens
 * meanwhile. Files get their names when all of them are complete and on the disk.
 */
public final class FolderWriter {
    private final Path folder;
    private final OutputLayout layout;
    private final boolean replace;
    private final BooleanSupplier cancelled;

    /**
     * @param folder made where it is not there
     * @param replace whether what Clientele has written into it before may be overwritten
     * @param cancelled asked now and then; nothing stays of the files then
     */
    public FolderWriter(Path folder, OutputLayout layout, boolean replace, BooleanSupplier cancelled) {
        this.folder = folder;
        this.layout = layout;
        this.replace = replace;
        this.cancelled = cancelled;
    }

    /**
     * Writes all rows.
     *
     * @return the manifest, as it stands in the folder
     * @throws FilesException if the folder can't be written, or holds what must not be overwritten; it is as it was then
     * @throws CancellationException if it was cancelled; the folder is as it was then
     */
    public FolderManifest write(RowSource rows, ManifestOrigin origin) {
        Path at = folder;
        ExecutorService hasher = Executors.newSingleThreadExecutor(FolderWriter::hashingThread);
        try (TargetFolder target = TargetFolder.open(folder, layout, replace)) {
            List<WrittenFile> written = writeFiles(target, rows, hasher);
            FolderManifest manifest = new FolderManifest(origin, layout, written);
            write(target, DataPackage.NAME, new DataPackage(layout).json());
            write(target, layout.manifestName(), manifest.json());
            stopIfCancelled();
            target.publish();
            return manifest;
        } catch (IOException e) {
            throw failure(at, e);
        } finally {
            hasher.shutdown();
        }
    }

    private List<WrittenFile> writeFiles(TargetFolder target, RowSource rows, ExecutorService hasher)
            throws IOException {
        List<OutputFile<?>> files = layout.files();
        List<HashedFile> open = new ArrayList<>();
        for (OutputFile<?> file : files) {
            open.add(new HashedFile(target.create(file.name(layout.part())), open.size(), file, hasher));
        }
        rows.forEachChunk(new FileSet(files), chunks -> {
            stopIfCancelled();
            for (HashedFile file : open) {
                file.append(chunks);
            }
        });
        List<WrittenFile> written = new ArrayList<>();
        for (HashedFile file : open) {
            written.add(file.finish());
        }
        return written;
    }

    private static void write(TargetFolder target, String name, byte[] content) throws IOException {
        PendingFile file = target.create(name);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            file.channel().write(bytes);
        }
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled while writing files");
        }
    }

    private static Thread hashingThread(Runnable task) {
        Thread thread = new Thread(task, "hash");
        thread.setDaemon(true);
        return thread;
    }

    private static FilesException failure(Path path, IOException e) {
        return new FilesException("cannot write " + path + ": " + reason(e), e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "there is no permission to";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        @Nullable String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message.strip().replace('\n', ' ');
    }

    /** A file that is hashed while it is written. Its failures name it. */
    private static final class HashedFile {
        private final PendingFile pending;
        private final HashedOutput out;
        private final OpenFile<?> content;

        HashedFile(PendingFile pending, int number, OutputFile<?> file, ExecutorService hasher) throws IOException {
            this.pending = pending;
            this.out = new HashedOutput(pending.channel(), hasher);
            this.content = new OpenFile<>(number, file, out);
        }

        void append(ChunkSet chunks) {
            try {
                content.append(chunks);
            } catch (IOException e) {
                throw failure(pending.target(), e);
            }
        }

        WrittenFile finish() {
            try {
                content.finish();
                out.flush();
                return new WrittenFile(
                        String.valueOf(pending.target().getFileName()), content.rows(), out.bytes(), out.sha256());
            } catch (IOException e) {
                throw failure(pending.target(), e);
            }
        }
    }
}
