package io.clientele.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar for a person who waits. It appears on a terminal only, and after a second: short work shows none and
 * does not load its library. It takes its line away at the end.
 */
public final class Progress implements AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final int WIDEST = 100;
    private static final int UPDATE_MILLIS = 200;

    private final Console console;
    private final String task;
    private final long total;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private @Nullable ProgressBar bar;
    private boolean shown;

    public Progress(Console console, String task, long total) {
        this(console, task, total, System::nanoTime);
    }

    Progress(Console console, String task, long total, LongSupplier nanoTime) {
        this.console = console;
        this.task = task;
        this.total = total;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
    }

    /** So much of the total is done. Called by one thread, as often as it likes. */
    public void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
            return;
        }
        if (!console.terminal().errIsTerminal() || console.isQuiet()) {
            return;
        }
        long elapsedNanos = nanoTime.getAsLong() - startNanos;
        if (elapsedNanos >= PATIENCE_NANOS) {
            bar = show(done, elapsedNanos);
            shown = true;
        }
    }

    /** Whether somebody has been waiting in front of a bar, and may want to know what goes on after it. */
    public boolean wasShown() {
        return shown;
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            String blank = " ".repeat(columns());
            console.err().print('\r' + blank + '\r');
            console.err().flush();
        }
    }

    private ProgressBar show(long done, long elapsedNanos) {
        Terminal terminal = console.terminal();
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .startsFrom(done, Duration.ofNanos(elapsedNanos))
                .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new Line(console.err(), columns()))
                .build();
    }

    /** One less than there are: a full line would wrap. */
    private int columns() {
        return Math.min(WIDEST, console.terminal().columns() - 1);
    }

    /** Draws over one line. */
    private static final class Line implements ProgressBarConsumer {
        private final PrintStream err;
        private final int columns;

        Line(PrintStream err, int columns) {
            this.err = err;
            this.columns = columns;
        }

        @Override
        public int getMaxRenderedLength() {
            return columns;
        }

        @Override
        public void accept(String text) {
            err.print('\r' + text);
            err.flush();
        }

        /** The library calls it only if the bar was drawn twice, so the line is cleared elsewhere. */
        @Override
        public void close() {}
    }
}
