package io.clientele.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void longWorkOnATerminalShowsABarAndTakesItAway() {
        try (Progress progress = progress(true, false)) {
            nanos += 1_100_000_000;
            progress.at(30);
        }
        assertThat(text()).contains("seeding", "30/100").endsWith(" \r").doesNotContain("\n");
    }

    @Test
    void shortWorkShowsNothing() {
        try (Progress progress = progress(true, false)) {
            nanos += 900_000_000;
            progress.at(100);
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void aRedirectedStreamGetsNoBar() {
        try (Progress progress = progress(false, false)) {
            nanos += 2_000_000_000;
            progress.at(30);
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void whoWantsQuietGetsNoBar() {
        try (Progress progress = progress(true, true)) {
            nanos += 2_000_000_000;
            progress.at(30);
        }
        assertThat(text()).isEmpty();
    }

    private Progress progress(boolean terminal, boolean quiet) {
        PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
        Console console = new Console(Terminal.of(Map.of(), terminal, terminal), stream, stream);
        if (quiet) {
            console.hush();
        }
        return new Progress(console, "seeding", 100, () -> nanos);
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
