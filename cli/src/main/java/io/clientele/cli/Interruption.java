package io.clientele.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C. The JVM answers it by starting shutdown hooks while the work goes on; the hook asks the work to stop and waits
 * until it has, so that a transaction is rolled back and a temporary file removed by whoever made it. The JVM then exits
 * with 130 by itself.
 */
final class Interruption {
    /** A rollback takes a moment; a hanging disk must not keep the terminal for ever. */
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Object lock = new Object();
    private @Nullable Thread interruptible;
    private volatile boolean guarded;

    /** From here on the work has something to clean up. Without this Ctrl-C ends the process at once, as it does any other. */
    void guard() {
        guarded = true;
    }

    /** Set when the work is to stop at the next safe place. */
    AtomicBoolean requested() {
        return requested;
    }

    /**
     * Does work that has changed nothing yet: it is stopped by interrupting its thread, wherever it waits or looks for that.
     *
     * @throws CancellationException if it was stopped
     */
    <T> T stopAtOnce(Supplier<T> work) {
        synchronized (lock) {
            interruptible = Thread.currentThread();
        }
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (requested.get()) {
                // A stream that was closed by the interrupt says so in its own way.
                throw (CancellationException) new CancellationException().initCause(e);
            }
            throw e;
        } finally {
            synchronized (lock) {
                interruptible = null;
                // The thread goes on to roll back and to clean up, undisturbed.
                Thread.interrupted();
            }
        }
    }

    /** Asks the work to stop. */
    void request() {
        requested.set(true);
        synchronized (lock) {
            if (interruptible != null) {
                interruptible.interrupt();
            }
        }
    }

    /** The work is over, well or not. */
    void finish() {
        finished.countDown();
    }

    void installHook() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopWork, "interruption"));
    }

    private void stopWork() {
        if (!guarded || finished.getCount() == 0) {
            return;
        }
        request();
        try {
            boolean stopped = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!stopped) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
