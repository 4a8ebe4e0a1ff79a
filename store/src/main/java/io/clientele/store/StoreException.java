package io.clientele.store;

import org.jspecify.annotations.Nullable;

/**
 * The database can't do what was asked. The message is one line for the user that names the file, the thing and the value,
 * and what to do about it where that is known.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
