package io.clientele.store.jobs;

/** A job can't begin while another one runs. */
public final class JobRunningException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long runningId;

    public JobRunningException(long runningId) {
        super("job " + runningId + " is running; wait until it has ended, or cancel it");
        this.runningId = runningId;
    }

    public long runningId() {
        return runningId;
    }
}
