package io.clientele.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PipeOutputTest {
    private int writes;

    @Test
    void aReaderThatWentAwayIsNoFailure() {
        PipeOutput pipe = failingWith("Broken pipe");
        PrintStream out = new PrintStream(pipe, false, StandardCharsets.UTF_8);
        out.println("a");
        out.flush();
        assertThat(out.checkError()).isTrue();
        assertThat(pipe.failure()).isNull();
    }

    @Test
    void aFullDiskIsAFailureAndNothingIsTriedAgain() {
        PipeOutput pipe = failingWith("No space left on device");
        PrintStream out = new PrintStream(pipe, false, StandardCharsets.UTF_8);
        out.println("a");
        out.println("b");
        out.flush();
        assertThat(pipe.failure()).isEqualTo("No space left on device");
        assertThat(writes).isEqualTo(1);
    }

    private PipeOutput failingWith(String message) {
        return new PipeOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                writes++;
                throw new IOException(message);
            }
        });
    }
}
