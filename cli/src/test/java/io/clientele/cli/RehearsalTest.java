package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void everyCommandSucceeds() throws IOException {
        for (List<String> command : Rehearsal.commands(folder)) {
            assertThat(Run.of(command.toArray(new String[0])).exitCode())
                    .as(command.toString())
                    .isZero();
        }
    }
}
