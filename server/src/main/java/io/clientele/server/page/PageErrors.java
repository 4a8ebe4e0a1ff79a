package io.clientele.server.page;

import io.clientele.server.ServerSettings;
import io.clientele.store.StoreException;
import io.clientele.store.edit.RecordNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Errors of the pages' controllers, as pages. What no controller sees, such as an unknown address, ends at the same template by
 * Boot's own error page.
 */
@ControllerAdvice({
    "io.clientele.server.admin",
    "io.clientele.server.dashboard",
    "io.clientele.server.jobs",
    "io.clientele.server.page",
    "io.clientele.server.personas"
})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {
    private final ServerSettings settings;

    PageErrors(ServerSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    ModelAndView refused(PageException e, HttpServletRequest request) {
        return page(request, e.status(), e.getMessage());
    }

    @ExceptionHandler
    ModelAndView notFound(RecordNotFoundException e, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, sentence(e.getMessage()) + " It may just have been deleted.");
    }

    /** Letters for an id in the path are an address that is not there; in a parameter they are a mistake to be told. */
    @ExceptionHandler
    ModelAndView noId(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? page(request, HttpStatus.NOT_FOUND, null)
                : page(request, HttpStatus.BAD_REQUEST, e.getName() + " must be a whole number.");
    }

    /** Such as a database that another program keeps locked. */
    @ExceptionHandler
    ModelAndView unavailable(StoreException e, HttpServletRequest request) {
        return page(
                request, HttpStatus.SERVICE_UNAVAILABLE, sentence(e.getMessage()) + " Nothing was changed; try again.");
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, @Nullable String detail) {
        ModelAndView page = new ModelAndView("error", status);
        // No interceptor sees a page that an exception ends in.
        page.addObject("page", Page.of(request, List.of(), settings.version()));
        page.addObject("status", status.value());
        page.addObject("error", status.getReasonPhrase());
        page.addObject("detail", detail);
        return page;
    }

    private static String sentence(@Nullable String message) {
        String text = Objects.toString(message, "that failed");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
