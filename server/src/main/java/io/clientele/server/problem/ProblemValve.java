package io.clientele.server.problem;

import io.clientele.server.web.SecurityHeaders;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What Tomcat answers itself, before or behind all filters: to a request line or a header that is none, to headers that are too
 * large, to characters that no URL has.
 */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (!allowsOutput(response)) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(status);
        Problem problem = Problem.of(known == null ? HttpStatus.BAD_REQUEST : known, detail(status));
        try {
            // The superclass may have thrown away those that were set.
            SecurityHeaders.set(response, request.isSecure());
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(Problem.MEDIA_TYPE);
            byte[] body = ProblemResponse.json(problem);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The client is gone, or the answer was begun: there is nobody to tell.
            container.getLogger().debug("could not say " + status, e);
        }
    }

    private static boolean allowsOutput(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "the request is not HTTP that this server understands";
            case 404 -> "there is nothing at this address";
            case 405 -> "this method is not allowed here";
            case 413 -> "the request's body is too large";
            case 414 -> "the request's address is too long";
            case 431 -> "the request's headers are too large";
            case 501 -> "this method or transfer encoding is not supported";
            case 505 -> "the server speaks HTTP/1.0 and HTTP/1.1";
            default -> status < 500 ? "the request was refused" : "the server could not answer";
        };
    }
}
