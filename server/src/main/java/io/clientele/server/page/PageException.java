package io.clientele.server.page;

import org.springframework.http.HttpStatus;

/** The page can't be shown; its error page says why. */
public final class PageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    /** @param detail a sentence for the reader */
    public PageException(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    public static PageException notFound(String detail) {
        return new PageException(HttpStatus.NOT_FOUND, detail);
    }

    public static PageException forbidden(String detail) {
        return new PageException(HttpStatus.FORBIDDEN, detail);
    }

    public HttpStatus status() {
        return status;
    }
}
