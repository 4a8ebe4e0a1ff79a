package io.clientele.server.jobs;

/** What a job does, on a thread of its own. */
@FunctionalInterface
public interface JobWork {
    /**
     * Does all of it or nothing.
     *
     * @param progress is told how far it has come, and asked whether to go on
     * @return what came of it, as {@link JobJson} writes it
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    String run(JobProgress progress);
}
