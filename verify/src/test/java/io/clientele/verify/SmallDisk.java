package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.Clientele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A disk in memory with little room on it, which only the command sees: it is mounted in a mount namespace of the command's
 * own and is gone with it. Needs Linux, and root or user namespaces.
 */
final class SmallDisk {
    /** Mounts the disk on $1 with $2 KB, copies the files of $3 to it, runs the rest, copies what is there then to $4. */
    private static final String SCRIPT = """
            disk=$1 size=$2 before=$3 after=$4
            shift 4
            mount -t tmpfs -o size="$size"k tmpfs "$disk" && cp -a "$before/." "$disk" || exit 99
            "$@"
            code=$?
            cp -a "$disk/." "$after" || exit 98
            exit $code
            """;

    private final List<String> namespace;

    private SmallDisk(List<String> namespace) {
        this.namespace = namespace;
    }

    /** Empty where this machine lets us have none. */
    static Optional<SmallDisk> find(Path scratch) throws IOException, InterruptedException {
        for (List<String> namespace :
                List.of(List.of("unshare", "--mount"), List.of("unshare", "--user", "--map-root-user", "--mount"))) {
            SmallDisk disk = new SmallDisk(namespace);
            if (disk.isThere(
                    Files.createTempDirectory(scratch, "disk"),
                    Files.createTempDirectory(scratch, "before"),
                    Files.createTempDirectory(scratch, "after"))) {
                return Optional.of(disk);
            }
        }
        return Optional.empty();
    }

    /**
     * Runs a command of {@code clientele}.
     *
     * @param disk an empty folder, where the disk is while the command runs
     * @param kilobytes the room on the disk
     * @param before holds what is on the disk at first
     * @param after gets what is on it in the end
     * @param scratch a folder elsewhere for temporary files
     */
    CommandRun run(Path disk, long kilobytes, Path before, Path after, Path scratch, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Forked.javaCommand(
                Forked.java(),
                List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + scratch),
                Clientele.class,
                arguments);
        CommandRun run = run(disk, kilobytes, before, after, command);
        assertThat(run.exitCode()).as("the disk itself: %s", run).isLessThan(98);
        return run;
    }

    /**
     * A disk that a process sees in the folder as long as it lives.
     *
     * @param folder an empty folder
     */
    Mounted mounted(Path folder) {
        return new Mounted(namespace, folder);
    }

    /** @param folder where the process sees the disk */
    record Mounted(List<String> namespace, Path folder) {
        private static final int KILOBYTES = 32_000;

        /** The words before the process's own command. */
        List<String> command() {
            List<String> words = new ArrayList<>(namespace);
            words.addAll(
                    List.of("sh", "-c", "mount -t tmpfs -o size=\"$1\"k tmpfs \"$2\" && shift 2 && exec \"$@\"", "sh"));
            words.addAll(List.of(Integer.toString(KILOBYTES), folder.toString()));
            return words;
        }

        /** The same disk, for a process without it. */
        Path seenFromOutside(CommandProcess process) {
            return Path.of("/proc/" + process.pid() + "/root" + folder);
        }

        /** Fills the disk up to so much, rounded up to pages. */
        void leave(long freeKilobytes, CommandProcess process) throws IOException {
            Path ballast = seenFromOutside(process).resolve("ballast");
            Files.deleteIfExists(ballast);
            long free = Files.getFileStore(seenFromOutside(process)).getUsableSpace();
            Files.write(ballast, new byte[(int) Math.max(0, free - freeKilobytes * 1024)]);
        }
    }

    private boolean isThere(Path disk, Path before, Path after) throws InterruptedException {
        try {
            return run(disk, 64, before, after, List.of("true")).exitCode() == 0;
        } catch (IOException e) {
            // No such program as unshare.
            return false;
        }
    }

    private CommandRun run(Path disk, long kilobytes, Path before, Path after, List<String> command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(namespace);
        words.addAll(List.of("sh", "-c", SCRIPT, "sh"));
        words.addAll(List.of(disk.toString(), Long.toString(kilobytes), before.toString(), after.toString()));
        words.addAll(command);
        return Forked.run(words);
    }
}
