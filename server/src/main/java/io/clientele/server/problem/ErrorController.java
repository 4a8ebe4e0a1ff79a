package io.clientele.server.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what was ended by {@code sendError}: a page for browsers (template {@code error}, model {@code status},
 * {@code error} and {@code path}, and {@code detail} where more is known), a problem for all others.
 */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {
    /** The problem that an exception was made into, where there was one. */
    static final String PROBLEM = Problem.class.getName();

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!Audience.wantsPage(request, path)) {
            ProblemResponse.send(response, problem);
            return null;
        }
        ModelAndView page = new ModelAndView("error");
        page.addObject("status", problem.status());
        page.addObject("error", problem.title());
        page.addObject("path", path);
        if (request.getAttribute(PROBLEM) != null) {
            page.addObject("detail", problem.detail());
        }
        page.setStatus(HttpStatus.valueOf(problem.status()));
        return page;
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem problem) {
            return problem;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            HttpStatus status = HttpStatus.resolve(code);
            if (status != null) {
                return Problem.of(status, detail(status));
            }
        }
        // Somebody asked for /error itself.
        return Problem.of(HttpStatus.NOT_FOUND, detail(HttpStatus.NOT_FOUND));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "the request was refused";
            case UNAUTHORIZED -> "this needs a login or a token";
            case FORBIDDEN -> "you may not do this";
            case NOT_FOUND -> "there is nothing at this address";
            default -> status.is5xxServerError() ? "the server could not answer" : "the request was refused";
        };
    }
}
