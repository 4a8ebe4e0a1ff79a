package io.clientele.server.problem;

import io.clientele.server.web.IndentedJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is: in filters, entry points, and Tomcat's own answers. */
public final class ProblemResponse {
    /** Indented: most who get to see an error are people, and it is small. */
    private static final ObjectWriter WRITER = JsonMapper.shared().writer().with(IndentedJson.printer());

    private ProblemResponse() {}

    /** Ends the response; headers that are set already stay. */
    public static void send(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = json(problem);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] json(Problem problem) {
        byte[] json = WRITER.writeValueAsBytes(problem);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
