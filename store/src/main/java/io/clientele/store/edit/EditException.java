package io.clientele.store.edit;

/** A change of a record was refused, and nothing was changed. The message is one line for the user. */
public abstract sealed class EditException extends RuntimeException
        permits InvalidRecordException, RecordNotFoundException, RecordInUseException, StaleRecordException {
    private static final long serialVersionUID = 1;

    EditException(String message) {
        super(message);
    }
}
