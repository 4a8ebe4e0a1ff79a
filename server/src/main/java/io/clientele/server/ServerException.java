package io.clientele.server;

import org.jspecify.annotations.Nullable;

/** The server can't start or do what was asked. The message is one line for the user. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
