package io.clientele.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output with a memory for what went wrong. PrintStream swallows errors, yet a reader that has seen enough
 * ({@code | head}) and a full disk are not the same. After the first error nothing more is written.
 */
public final class PipeOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    public PipeOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        refuseAfterFailure();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        refuseAfterFailure();
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why output is incomplete, or null: also null where the reader went away, since it has what it wanted. */
    public @Nullable String failure() {
        if (failure == null) {
            return null;
        }
        String message = String.valueOf(failure.getMessage());
        return message.toLowerCase(Locale.ROOT).contains("broken pipe") ? null : message;
    }

    private void refuseAfterFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
