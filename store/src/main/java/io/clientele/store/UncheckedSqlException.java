package io.clientele.store;

import java.sql.SQLException;

/** Carries the driver's exception through a callback that knows none; {@link Database} unwraps it. */
public final class UncheckedSqlException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SQLException failure;

    public UncheckedSqlException(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
