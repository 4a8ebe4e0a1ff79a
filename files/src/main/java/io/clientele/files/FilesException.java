package io.clientele.files;

import org.jspecify.annotations.Nullable;

/** A file that can't be used as it is. The message names the file, the place in it, the value and what is allowed. */
public class FilesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FilesException(String message) {
        super(message);
    }

    public FilesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
