package io.clientele.store.edit;

import java.util.List;
import java.util.stream.Collectors;

/** Values that a record can't have; all of them at once. */
public final class InvalidRecordException extends EditException {
    private static final long serialVersionUID = 1;

    private final transient List<FieldError> errors;

    public InvalidRecordException(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> (error.field().isEmpty() ? "" : error.field() + ": ") + error.message())
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public InvalidRecordException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    /** One or more, in the order of the fields. */
    public List<FieldError> errors() {
        return errors;
    }
}
