package io.clientele.store.jobs;

import io.clientele.store.Database;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.Soon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs. The database sees to it that one runs at a time. */
public final class JobStore {
    private final Database database;

    public JobStore(Database database) {
        this.database = database;
    }

    /**
     * Begins a job.
     *
     * @throws JobRunningException if another one runs
     */
    public Job begin(JobKind kind, String parameters, Edit edit) {
        return Soon.soon(database);
    }

    /**
     * Says how far a job has come. While the job itself writes, SQLite lets nobody else: then this waits some seconds and fails,
     * so that progress of a running seed is better kept in memory.
     */
    public void progress(long id, String phase, long done, long total) {
        Soon.soon();
    }

    /**
     * Ends a job that runs; nothing happens to one that has ended.
     *
     * @param message why, for a job that failed or was cancelled
     * @param result what came of it, for one that is done
     */
    public void end(long id, JobState state, @Nullable String message, @Nullable String result, Instant at) {
        Soon.soon();
    }

    /**
     * Marks as failed what ran when a server died; for a server that starts.
     *
     * @return how many
     */
    public int failLeftovers(String message, Instant at) {
        return Soon.soon();
    }

    public Optional<Job> find(long id) {
        return Soon.soon();
    }

    /** The job that runs. */
    public Optional<Job> running() {
        return Soon.soon();
    }

    /** The newest first. */
    public List<Job> recent(int limit) {
        return Soon.soon();
    }
}
