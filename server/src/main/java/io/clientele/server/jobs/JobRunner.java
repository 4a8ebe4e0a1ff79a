package io.clientele.server.jobs;

import io.clientele.files.FilesException;
import io.clientele.store.Database;
import io.clientele.store.StoreException;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import io.clientele.store.jobs.Job;
import io.clientele.store.jobs.JobKind;
import io.clientele.store.jobs.JobState;
import io.clientele.store.jobs.JobStore;
import io.clientele.yaml.YamlFileException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs one job at a time on a thread of its own. The database knows that it runs, so that a second one is refused even by
 * another server, and that one which was killed is seen when the server starts again: all of a job's rows are one
 * transaction, so nothing of it is there.
 */
@Component
public final class JobRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** What the history calls a job. */
    private static final String MODEL = "job";

    private static final String STOPPED = "the server stopped";
    /** Within the time that Spring waits for all that is to stop. */
    private static final long PATIENCE_SECONDS = 18;

    private final JobStore store;
    private final AuditLog audit;
    private final Clock clock;
    private volatile @Nullable Running running;
    private volatile boolean started;
    private volatile boolean stopping;

    JobRunner(Database database, Clock clock) {
        this.store = new JobStore(database);
        this.audit = new AuditLog(database);
        this.clock = clock;
    }

    private record Running(Job job, JobProgress progress, CountDownLatch ended) {}

    /** How a job ended. */
    private record End(
            JobState state,
            @Nullable String message,
            @Nullable String result) {}

    /**
     * Begins a job and returns at once.
     *
     * @param parameters what is asked for, as {@link JobJson} writes it
     * @throws io.clientele.store.jobs.JobRunningException if another one runs
     */
    public synchronized Job begin(JobKind kind, String parameters, Actor actor, JobWork work) {
        Edit edit = new Edit(actor, clock.instant());
        Job job = store.begin(kind, parameters, edit);
        try {
            audit.write(edit, Action.RUN, MODEL, job.id(), kind.key() + " " + job.id());
        } catch (StoreException e) {
            end(job, new End(JobState.FAILED, e.getMessage(), null));
            throw e;
        }
        Running begun = new Running(job, new JobProgress(), new CountDownLatch(1));
        running = begun;
        Thread thread = new Thread(() -> run(begun, work), "job-" + job.id());
        // The process does not wait for it but in stop().
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    private void run(Running begun, JobWork work) {
        try {
            end(begun.job, outcome(begun, work));
        } finally {
            running = null;
            begun.ended.countDown();
        }
    }

    private End outcome(Running begun, JobWork work) {
        try {
            return new End(JobState.DONE, null, work.run(begun.progress));
        } catch (CancellationException e) {
            return stopping
                    ? new End(JobState.CANCELLED, STOPPED, null)
                    : new End(JobState.CANCELLED, "cancelled; the database is as it was", null);
        } catch (StoreException | FilesException | YamlFileException | IllegalArgumentException e) {
            return new End(JobState.FAILED, e.getMessage(), null);
        } catch (RuntimeException | Error e) {
            LOG.error("job {} failed", begun.job.id(), e);
            return new End(JobState.FAILED, "an error of the program, which the server's log describes", null);
        }
    }

    /** The next start of the server marks a job whose end can't be written, on a full disk for example. */
    private void end(Job job, End end) {
        try {
            store.end(job.id(), end.state, end.message, end.result, clock.instant());
        } catch (StoreException e) {
            LOG.error("job {} is {}, but that can't be written: {}", job.id(), end.state.key(), e.getMessage());
        }
    }

    /** The job that runs, with its progress. */
    public Optional<Job> running() {
        Running now = running;
        return now == null ? store.running() : Optional.of(live(now));
    }

    /** A job, with its progress if it runs. */
    public Optional<Job> find(long id) {
        Running now = running;
        return now != null && now.job.id() == id ? Optional.of(live(now)) : store.find(id);
    }

    /** The newest first. */
    public List<Job> recent(int limit) {
        return store.recent(limit);
    }

    /** Whether the job runs here and has nothing done that can't be undone. */
    public boolean cancellable(long id) {
        Running now = running;
        return now != null && now.job.id() == id && now.progress.step().cancellable() && !now.progress.cancelled();
    }

    /**
     * Asks a job to end, which takes a moment; the database will be as it was.
     *
     * @return false if it does not run here, or it is too late
     */
    public boolean cancel(long id) {
        Running now = running;
        if (now == null || !cancellable(id)) {
            return false;
        }
        now.progress.cancel();
        return true;
    }

    private static Job live(Running now) {
        JobProgress.Step step = now.progress.step();
        Job job = now.job;
        String phase = now.progress.cancelled() ? "cancelling" : step.phase();
        return new Job(
                job.id(),
                job.kind(),
                job.state(),
                job.actor(),
                job.parameters(),
                job.startedAt(),
                null,
                step.done(),
                step.total(),
                phase,
                null,
                null);
    }

    /** Waits until the job has ended, if it runs. */
    boolean await(long id, long seconds) throws InterruptedException {
        Running now = running;
        return now == null || now.job.id() != id || now.ended.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void start() {
        if (store.failLeftovers(STOPPED, clock.instant())) {
            LOG.warn("a job was running when the server stopped; nothing of it is in the database");
        }
        started = true;
    }

    /** Before the web server stops, so that those who watch the job still see what became of it. */
    @Override
    public void stop() {
        stopping = true;
        Running now = running;
        if (now != null) {
            now.progress.cancel();
            try {
                if (!now.ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("job {} does not end; the next start marks it as failed", now.job.id());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
