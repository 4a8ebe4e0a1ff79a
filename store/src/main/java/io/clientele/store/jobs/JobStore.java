package io.clientele.store.jobs;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs. The database sees to it that one runs at a time. */
public final class JobStore {
    private static final String READING = "read the jobs of";
    private static final String WRITING = "write the jobs of";

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
        return database.write(WRITING, session -> {
            // Before the search: where several write at once, it makes them come one after the other.
            long id = session.nextId("jobs");
            Optional<Job> running = running(session);
            if (running.isPresent()) {
                throw new JobRunningException(running.get().id());
            }
            session.execute(
                    "INSERT INTO jobs (id, kind, state, user_id, username, parameters, started_at, done, total, phase)"
                            + " VALUES (?, ?, 'running', ?, ?, ?, " + session.instantParameter() + ", 0, 0, '')",
                    id,
                    kind.key(),
                    edit.actor().userId(),
                    edit.actor().username(),
                    parameters,
                    edit.at().getEpochSecond());
            return find(session, id).orElseThrow();
        });
    }

    /**
     * Says how far a job has come; nothing happens to one that has ended. While the job itself writes, SQLite lets nobody else:
     * then this waits some seconds and fails, so that the progress of a running seed is better kept in memory.
     */
    public void progress(long id, String phase, long done, long total) {
        database.write(WRITING, session -> {
            session.execute(
                    "UPDATE jobs SET phase = ?, done = ?, total = ? WHERE id = ? AND state = 'running'",
                    phase,
                    done,
                    total,
                    id);
            return id;
        });
    }

    /**
     * Ends a job that runs; nothing happens to one that has ended.
     *
     * @param message why, for a job that failed or was cancelled
     * @param result what came of it, for one that is done
     */
    public void end(long id, JobState state, @Nullable String message, @Nullable String result, Instant at) {
        if (!state.ended()) {
            throw new IllegalArgumentException("a job can't end as " + state.key());
        }
        database.write(WRITING, session -> {
            session.execute(
                    "UPDATE jobs SET state = ?, message = ?, result = ?, ended_at = " + session.instantParameter()
                            + " WHERE id = ? AND state = 'running'",
                    state.key(),
                    message,
                    result,
                    at.getEpochSecond(),
                    id);
            return id;
        });
    }

    /**
     * Marks as failed what ran when a server died; for a server that starts.
     *
     * @return whether there was a job
     */
    public boolean failLeftovers(String message, Instant at) {
        Optional<Job> running = running();
        running.ifPresent(job -> end(job.id(), JobState.FAILED, message, null, at));
        return running.isPresent();
    }

    public Optional<Job> find(long id) {
        return database.read(READING, session -> find(session, id));
    }

    /** The job that runs. */
    public Optional<Job> running() {
        return database.read(READING, JobStore::running);
    }

    /** The newest first. */
    public List<Job> recent(int limit) {
        return database.read(
                READING, session -> session.list(select(session) + " ORDER BY id DESC LIMIT ?", JobStore::job, limit));
    }

    private static Optional<Job> find(Session session, long id) throws SQLException {
        return session.first(select(session) + " WHERE id = ?", JobStore::job, id);
    }

    private static Optional<Job> running(Session session) throws SQLException {
        return session.first(select(session) + " WHERE state = 'running'", JobStore::job);
    }

    private static String select(Session session) {
        return "SELECT id, kind, state, user_id, username, parameters, " + session.epochSeconds("started_at") + ", "
                + session.epochSeconds("ended_at") + ", done, total, phase, message, result FROM jobs";
    }

    private static Job job(ResultSet row) throws SQLException {
        long userId = row.getLong(4);
        Actor actor = new Actor(row.wasNull() ? null : userId, row.getString(5));
        long endedAt = row.getLong(8);
        Instant ended = row.wasNull() ? null : Instant.ofEpochSecond(endedAt);
        return new Job(
                row.getLong(1),
                JobKind.ofKey(row.getString(2)),
                JobState.ofKey(row.getString(3)),
                actor,
                row.getString(6),
                Instant.ofEpochSecond(row.getLong(7)),
                ended,
                row.getLong(9),
                row.getLong(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }
}
