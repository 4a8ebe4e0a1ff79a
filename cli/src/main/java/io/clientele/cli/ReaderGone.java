package io.clientele.cli;

import java.io.PrintStream;

/** Ends long output that nobody reads any more, as after {@code | head}. Not a failure. */
final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Asking flushes, so it is not asked for each row. */
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    private ReaderGone() {
        super("nobody reads the output", null, false, false);
    }

    /** @param rows how many were written */
    static void check(PrintStream out, long rows) {
        if (rows % ROWS_BETWEEN_CHECKS == 0 && out.checkError()) {
            throw new ReaderGone();
        }
    }
}
