package io.clientele.spark;

import org.jspecify.annotations.Nullable;

/** An option, a column or a value that can't be used as it is. The message names it, its value and what is allowed. */
public final class SparkSourceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SparkSourceException(String message) {
        super(message);
    }

    public SparkSourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
