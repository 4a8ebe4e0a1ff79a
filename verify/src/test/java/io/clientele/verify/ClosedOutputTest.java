package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.Clientele;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long output into a pipe whose reader has had enough: the end of a command's work, and no failure of it. */
@EnabledOnOs(OS.LINUX)
class ClosedOutputTest {
    /** The command's exit code, not that of head, in a file: head's own output is what is compared. */
    private static final String SCRIPT = """
            bytes=$1 out=$2 code=$3
            shift 3
            { "$@"; echo $? >"$code"; } | head -c "$bytes" >"$out"
            """;

    @TempDir
    static Path prepared;

    @TempDir
    Path folder;

    @BeforeAll
    static void seed() {
        CommandRun.of("seed", "--customers=4000", "--as-of=2026-01-01", "--quiet", "--db=" + database())
                .requireOk();
        CommandRun.of("calculate-rfm", "--quiet", "--db=" + database()).requireOk();
    }

    @ParameterizedTest
    @CsvSource({
        "rfm --csv, 0",
        "rfm --csv, 1",
        "rfm --csv, 70000",
        "rfm --json, 1000",
        "doctor, 0",
        "verify --json, 10",
        "generate --customers=4000 --as-of=2026-01-01 --out=- --tables=order_items, 100000",
        "generate --customers=4000 --as-of=2026-01-01 --out=- --tables=orders --format=jsonl, 1",
    })
    void whoReadsOnlyTheBeginningGetsItAndNothingElse(String words, int bytes) throws Exception {
        String[] arguments = arguments(words);
        byte[] whole = CommandRun.of(arguments).out().getBytes(StandardCharsets.UTF_8);
        assertThat(whole.length).as("there is more to read").isGreaterThan(bytes);

        CommandRun run = readTo(bytes, arguments);
        assertThat(run.err()).doesNotContain("clientele " + arguments[0]).doesNotContain("unexpected");
        assertThat(Files.readString(folder.resolve("code")).strip()).isEqualTo("0");
        byte[] got = Files.readAllBytes(folder.resolve("out"));
        assertThat(got).hasSize(bytes);
        assertThat(got).isEqualTo(Arrays.copyOf(whole, bytes));
    }

    /** A disk that is full is not a reader that has had enough. */
    @ParameterizedTest
    @CsvSource({
        "rfm --csv",
        "verify",
        "doctor",
        "generate --quiet --customers=4000 --as-of=2026-01-01 --out=- --tables=order_items",
    })
    void outputThatCannotBeWrittenIsAFailure(String words) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"));
        command.addAll(command(arguments(words)));
        CommandRun run = Forked.run(command);
        assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
    }

    private CommandRun readTo(int bytes, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
        command.addAll(List.of(
                Integer.toString(bytes),
                folder.resolve("out").toString(),
                folder.resolve("code").toString()));
        command.addAll(command(arguments));
        return Forked.run(command);
    }

    private static List<String> command(String... arguments) {
        return Forked.javaCommand(Forked.java(), List.of("-XX:TieredStopAtLevel=1"), Clientele.class, arguments);
    }

    private static String[] arguments(String words) {
        List<String> arguments = new ArrayList<>(List.of(words.split(" ", -1)));
        if (!words.startsWith("generate")) {
            arguments.add("--db=" + database());
        }
        return arguments.toArray(new String[0]);
    }

    private static Path database() {
        return prepared.resolve("shop.db");
    }
}
