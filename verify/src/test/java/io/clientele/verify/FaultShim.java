package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code faults.c}, compiled, and a process of {@code clientele} with it. */
final class FaultShim {
    private final Path library;
    private final Path scratch;
    private final FaultControl control;

    private FaultShim(Path library, Path scratch, FaultControl control) {
        this.library = library;
        this.scratch = scratch;
        this.control = control;
    }

    /**
     * Skips the test where there is no C compiler; the CI has one.
     *
     * @param scratch a folder for the library and for the processes' temporary files
     */
    static FaultShim compileOrSkip(Path scratch) throws IOException, InterruptedException {
        Path source = scratch.resolve("faults.c");
        Path library = scratch.resolve("faults.so");
        try (InputStream in = FaultShim.class.getResourceAsStream("faults.c")) {
            Files.copy(in, source);
        }
        try {
            Forked.run(List.of("gcc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString()))
                    .requireOk();
        } catch (IOException e) {
            assertThat(System.getenv("CI")).as("the CI has a C compiler: %s", e).isNotEqualTo("true");
            assumeThat(false).as("no gcc to compile the faults with").isTrue();
        }
        return new FaultShim(library, scratch, FaultControl.in(scratch.resolve("faults.shared")));
    }

    FaultControl control() {
        return control;
    }

    CommandProcess start() throws IOException {
        return CommandProcess.start(
                List.of(),
                Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "CLIENTELE_FAULTS",
                        scratch.resolve("faults.shared").toString()),
                scratch);
    }
}
