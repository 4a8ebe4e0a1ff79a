package io.clientele.store.edit;

/** The record is no longer as it was when its editor read it. */
public final class StaleRecordException extends EditException {
    private static final long serialVersionUID = 1;

    private final String model;
    private final long id;
    private final String currentVersion;

    public StaleRecordException(String model, long id, String currentVersion) {
        super(model + " " + id + " has been changed by somebody else meanwhile");
        this.model = model;
        this.id = id;
        this.currentVersion = currentVersion;
    }

    public String model() {
        return model;
    }

    public long id() {
        return id;
    }

    /** The version that it has now. */
    public String currentVersion() {
        return currentVersion;
    }
}
