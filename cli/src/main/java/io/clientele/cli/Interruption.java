package io.clientele.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

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

    /** Set when the work is to stop at the next safe place. */
    AtomicBoolean requested() {
        return requested;
    }

    /** The work is over, well or not. */
    void finish() {
        finished.countDown();
    }

    void installHook() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopWork, "interruption"));
    }

    private void stopWork() {
        if (finished.getCount() == 0) {
            return;
        }
        requested.set(true);
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
