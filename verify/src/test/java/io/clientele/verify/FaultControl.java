package io.clientele.verify;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code faults.c}, preloaded into another process, is to do there and has seen there: memory that both share. */
final class FaultControl {
    private static final int ACTION = 0;
    private static final int AT = 8;
    private static final int CALLS = 16;
    private static final int HITS = 24;
    private static final int NAMES_TOO_SOON = 32;
    private static final int FILES = 40;
    private static final int FOLDER = 48;
    private static final int HIT = FOLDER + 1024;
    private static final int FILE = HIT + 1024;
    private static final int SIZE = FILE + 250 * 16;

    /** The numbers are those of the C source. */
    enum Action {
        NOTHING(0),
        /** One call fails with EIO; whoever takes no notice goes on with a gap in the file. */
        FAIL_ONCE(1),
        /** As a disk that stays full. */
        NO_SPACE_FROM_HERE(2),
        HALF_A_WRITE_THEN_NO_SPACE(3),
        KILL(4);

        private final long code;

        Action(long code) {
            this.code = code;
        }
    }

    private final MappedByteBuffer shared;

    private FaultControl(MappedByteBuffer shared) {
        this.shared = shared;
    }

    /** @param file of any name; it is written anew */
    static FaultControl in(Path file) throws IOException {
        Files.write(file, new byte[SIZE]);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer shared = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            shared.order(ByteOrder.nativeOrder());
            return new FaultControl(shared);
        }
    }

    /**
     * Forgets what was seen, and plans anew.
     *
     * @param folder below which changes of files count
     * @param at the number of the change, from 1
     */
    void plan(Path folder, Action action, long at) throws IOException {
        shared.putLong(ACTION, Action.NOTHING.code);
        for (int field : new int[] {CALLS, HITS, NAMES_TOO_SOON, FILES}) {
            shared.putLong(field, 0);
        }
        shared.put(FOLDER, (folder.toRealPath() + "/\0").getBytes(StandardCharsets.UTF_8));
        shared.putLong(AT, at);
        shared.putLong(ACTION, action.code);
    }

    /** How many writes, syncs and new names there were. */
    long calls() {
        return shared.getLong(CALLS);
    }

    /** How many of them failed. */
    long hits() {
        return shared.getLong(HITS);
    }

    /** The first that failed, such as {@code pwrite shop.db-wal}. */
    String hit() {
        byte[] bytes = new byte[1024];
        shared.get(HIT, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf(0));
    }

    /** What a power failure now could leave without its content, or without its name; empty if nothing. */
    List<String> notOnTheDisk(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        if (shared.getLong(NAMES_TOO_SOON) > 0) {
            found.add("a name that was given before its content was synced");
        }
        Set<Long> dirty = new HashSet<>();
        for (int i = 0; i < shared.getLong(FILES); i++) {
            if (shared.getLong(FILE + 16 * i + 8) != 0) {
                dirty.add(shared.getLong(FILE + 16 * i));
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (dirty.contains(((Number) Files.getAttribute(file, "unix:ino")).longValue())) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }
}
