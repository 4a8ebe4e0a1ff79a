package io.clientele.cli;

/** What a shell sees in {@code $?}. */
final class ExitCode {
    static final int OK = 0;
    /** It was tried and failed, or a check found something. */
    static final int FAILURE = 1;
    /** The command line was not understood; nothing was tried. */
    static final int USAGE = 2;
    /** Ctrl-C: 128 and the signal's number, as shells have it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
