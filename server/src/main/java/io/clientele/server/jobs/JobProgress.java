package io.clientele.server.jobs;

import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedPhase;
import java.util.concurrent.CancellationException;

/**
 * How far the running job has come, and whether somebody wants it to end. In memory, since a job that writes lets nobody else
 * write to SQLite. The job's thread writes, others read.
 */
public final class JobProgress implements SeedListener {
    private volatile Step step = new Step("", 0, 0, true);
    private volatile boolean cancelled;

    /**
     * @param phase what is being done, for people
     * @param done of {@code total}; both 0 where that is unknown
     * @param cancellable false once what is done can't be undone
     */
    public record Step(String phase, long done, long total, boolean cancellable) {}

    public Step step() {
        return step;
    }

    /** Begins with something else, of which it is unknown how long it takes. */
    void phase(String phase) {
        step = new Step(phase, 0, step.total, step.cancellable);
    }

    /** Says how much there is to do in all. */
    void total(long total) {
        step = new Step(step.phase, step.done, total, step.cancellable);
    }

    void done(long done) {
        step = new Step(step.phase, done, step.total, step.cancellable);
    }

    /** From here on it is too late to cancel. */
    void commit(String phase) {
        step = new Step(phase, step.done, step.total, false);
    }

    void cancel() {
        cancelled = true;
    }

    /** @throws CancellationException if somebody wants the job to end */
    void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    @Override
    public void begin(SeedPhase phase) {
        if (phase == SeedPhase.COMMIT) {
            commit(phase.text());
        } else {
            step = new Step(phase.text(), step.done, step.total, true);
        }
    }

    @Override
    public void written(long customers) {
        done(customers);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
