package io.clientele.files.tables;

import io.clientele.files.FilesException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A folder that files are published into: all of them, or none. A manifest is the last to get its name and the first to lose it, so that
 * a folder with one is whole, whenever the process was killed.
 */
final class TargetFolder implements AutoCloseable {
    private final Path folder;
    private final OutputLayout layout;
    private final boolean replace;
    private final Deque<Path> made = new ArrayDeque<>();
    private final List<PendingFile> pending = new ArrayList<>();
    private final List<Path> removed = new ArrayList<>();
    private boolean published;

    private TargetFolder(Path folder, OutputLayout layout, boolean replace) {
        this.folder = folder.toAbsolutePath().normalize();
        this.layout = layout;
        this.replace = replace;
    }

    /**
     * Makes the folder where it is not there, and removes what killed processes left in it.
     *
     * @param replace whether what Clientele has written into it before may be overwritten
     * @throws FilesException if it holds something that must not be overwritten
     */
    static TargetFolder open(Path folder, OutputLayout layout, boolean replace) throws IOException {
        TargetFolder target = new TargetFolder(folder, layout, replace);
        try {
            target.makeFolder();
            FolderLock.holding(target.folder, () -> {
                target.removeLeftBehind();
                target.checkRoom();
            });
            return target;
        } catch (IOException | RuntimeException e) {
            target.close();
            throw e;
        }
    }

    /** A file that is to get this name. */
    PendingFile create(String name) throws IOException {
        PendingFile file = PendingFile.create(folder.resolve(name));
        pending.add(file);
        return file;
    }

    /**
     * Gives all files their names, in the order in which they were created, the manifest's being the last.
     *
     * @throws FilesException if another program has written into the folder meanwhile; its files stay
     */
    void publish() throws IOException {
        for (PendingFile file : pending) {
            file.sync();
        }
        FolderLock.holding(folder, this::rename);
        for (Path parent : made) {
            syncFolder(parent.resolveSibling("."));
        }
        published = true;
        for (Path old : removed) {
            deleteAside(old);
        }
    }

    /** What stays of an old manifest, hidden, is removed by the next one into this folder. */
    private static void deleteAside(Path old) {
        try {
            Files.deleteIfExists(old);
        } catch (IOException e) {
            // All that was to be written is there.
            return;
        }
    }

    private void rename() throws IOException {
        checkRoom();
        removed.addAll(removeOld());
        PendingFile manifest = pending.get(pending.size() - 1);
        for (PendingFile file : pending) {
            if (file == manifest) {
                syncFolder(folder);
            }
            file.publish();
        }
        syncFolder(folder);
    }

    /** What was not published goes away, names that some files have got already among it, and so do folders that were made for it. */
    @Override
    public void close() {
        if (!published) {
            takeBackNames();
        }
        pending.forEach(PendingFile::close);
        if (!published) {
            for (Path empty : made) {
                try {
                    Files.deleteIfExists(empty);
                } catch (IOException e) {
                    // Somebody else has put something into it.
                    return;
                }
            }
        }
    }

    /** The manifest, which says that all are there, is the last and goes first. The data dictionary is that of other parts too. */
    private void takeBackNames() {
        for (int i = pending.size() - 1; i >= 0; i--) {
            PendingFile file = pending.get(i);
            if (!file.target().endsWith(DataPackage.NAME) || !isOfOtherParts()) {
                file.takeBack();
            }
        }
    }

    private boolean isOfOtherParts() {
        try {
            return !FolderListing.all(folder).isEmpty();
        } catch (IOException | FilesException e) {
            // Where manifests can't be read, nobody can say that it is superfluous.
            return true;
        }
    }

    private void makeFolder() throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder; at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS); at = at.getParent()) {
            missing.push(at);
        }
        for (Path next : missing) {
            try {
                Files.createDirectory(next);
                made.push(next);
            } catch (FileAlreadyExistsException e) {
                // Another part's process was quicker; whether it is a folder is seen below.
            }
        }
        if (!Files.isDirectory(folder)) {
            throw new FilesException(folder + " is a file, but must be a folder");
        }
    }

    /** Unfinished files, and finished ones whose manifest did not come any more. */
    private void removeLeftBehind() throws IOException {
        List<Path> left = PendingFile.leftBehind(folder);
        Set<String> whole = new HashSet<>();
        for (FolderListing manifest : FolderListing.all(folder)) {
            whole.addAll(manifest.files().keySet());
        }
        for (Path file : left) {
            if (file.getFileName().toString().startsWith(".manifest")) {
                FolderListing unfinished = FolderListing.read(file);
                unfinished.files().keySet().removeAll(whole);
                unfinished.deleteFilesOfThatSize(folder);
                if (whole.isEmpty()) {
                    Files.deleteIfExists(folder.resolve(DataPackage.NAME));
                }
            }
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }

    private void checkRoom() throws IOException {
        List<FolderListing> all = FolderListing.all(folder);
        Set<String> ours = new HashSet<>();
        for (FolderListing manifest : all) {
            if (manifest.isOfAnotherPart(layout)) {
                continue;
            }
            if (!replace) {
                throw new FilesException(folder + " already holds what " + manifest.name()
                        + " lists: replace it with --replace, or name another folder");
            }
            ours.addAll(manifest.files().keySet());
            ours.add(manifest.name());
        }
        if (!all.isEmpty()) {
            ours.add(DataPackage.NAME);
        }
        for (String name : names()) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS) && !ours.contains(name)) {
                throw new FilesException(
                        folder.resolve(name)
                                + " is there already, and no manifest says that Clientele has written it: move it, or name another folder");
            }
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        layout.files().forEach(file -> names.add(file.name(layout.part())));
        names.add(DataPackage.NAME);
        names.add(layout.manifestName());
        return names;
    }

    /** Manifests first, aside, so that a kill leaves a list of what is to go; then the files that get no new content. */
    private List<Path> removeOld() throws IOException {
        List<Path> aside = new ArrayList<>();
        List<String> names = names();
        for (FolderListing manifest : FolderListing.all(folder)) {
            if (manifest.isOfAnotherPart(layout)) {
                continue;
            }
            Path old = folder.resolve(manifest.name());
            Path hidden = PendingFile.pathFor(old);
            Files.move(old, hidden, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(folder);
            aside.add(hidden);
            for (String file : manifest.files().keySet()) {
                if (!names.contains(file)) {
                    Files.deleteIfExists(folder.resolve(file));
                }
            }
        }
        return aside;
    }

    private static void syncFolder(Path folder) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
