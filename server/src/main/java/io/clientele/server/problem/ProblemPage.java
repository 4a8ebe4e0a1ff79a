package io.clientele.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a browser what went wrong in a part of the server that has pages of its own for it. */
public interface ProblemPage {

    /** Whether the page is for this request. */
    boolean isFor(HttpServletRequest request);

    /** Writes the page; the response has its status and headers already. Filters refuse too, where no view is rendered. */
    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException;
}
