package io.clientele.server.api.schema;

import io.clientele.server.problem.FieldProblem;
import io.clientele.server.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.RequestMethod;

/** What an operation may answer: its own statuses, and the problems that it can have. */
final class Answers {
    private static final Map<String, String> PROBLEMS = problems();

    private Answers() {}

    private static Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put("400", "A parameter or a field is wrong; errors says which.");
        problems.put("401", "This needs a token or a login.");
        problems.put("403", "This user may not do it.");
        problems.put("404", "There is no such record or page.");
        problems.put("406", "Accept allows none of what there is.");
        problems.put("409", "Other records stand against it, or another calculation.");
        problems.put("412", "The record is no longer of the version in If-Match.");
        problems.put("413", "The body is larger than 1 MiB.");
        problems.put("415", "The body is no application/json in UTF-8.");
        problems.put("429", "Too many requests.");
        problems.put("500", "A fault of the server; its log says more under the instance.");
        problems.put("503", "The database is busy or can't be reached.");
        return problems;
    }

    static void complete(Operation operation, RequestMethod method, boolean list, boolean body) {
        String id = operation.getOperationId();
        boolean one = operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
        ApiResponse success = Objects.requireNonNull(operation.getResponses().get("200"), id);
        operation.setResponses(new ApiResponses());
        operation.getResponses().addApiResponse(status(method, id), success(method, id, success));
        boolean versioned = one && method != RequestMethod.DELETE;
        if (versioned || id.startsWith("create")) {
            success.addHeaderObject("ETag", header("The record's version, for If-Match and If-None-Match."));
        }
        if (one && method == RequestMethod.GET) {
            operation.getParameters().add(ifNoneMatch());
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("It is of the version in If-None-Match."));
        }
        addProblems(operation, "400", "401", "403");
        if (one || list || id.contains("Migration")) {
            addProblems(operation, "404");
        }
        addProblems(operation, "406");
        if (method == RequestMethod.DELETE || id.contains("Migration") || id.startsWith("calculate")) {
            addProblems(operation, "409");
        }
        if (one && method != RequestMethod.GET) {
            addProblems(operation, "412");
        }
        if (body) {
            addProblems(operation, "413", "415");
        }
        addProblems(operation, "429", "500", "503");
    }

    private static String status(RequestMethod method, String id) {
        return method == RequestMethod.DELETE ? "204" : id.startsWith("create") ? "201" : "200";
    }

    private static ApiResponse success(RequestMethod method, String id, ApiResponse found) {
        jsonOnly(found);
        if (method == RequestMethod.DELETE) {
            found.description("It is deleted.").content(null);
        } else if (id.startsWith("create")) {
            found.description("It is there now.").addHeaderObject("Location", header("The new record's path."));
        } else {
            found.description("The answer.");
        }
        return found;
    }

    /** The page for browsers shows the same, and no client reads it. */
    static void jsonOnly(ApiResponse response) {
        Content content = response.getContent();
        if (content != null && !content.isEmpty()) {
            MediaType first = content.values().iterator().next();
            response.setContent(new Content().addMediaType("application/json", first));
        }
    }

    static void addProblems(Operation operation, String... statuses) {
        for (String status : statuses) {
            operation
                    .getResponses()
                    .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + name(status)));
        }
    }

    static void addTo(Components components) {
        ModelConverters converters = ModelConverters.getInstance(true);
        converters.readAll(Problem.class).forEach(components::addSchemas);
        converters.readAll(FieldProblem.class).forEach(components::addSchemas);
        PROBLEMS.forEach((status, description) -> {
            ApiResponse response = new ApiResponse()
                    .description(description)
                    .content(new Content()
                            .addMediaType(
                                    Problem.MEDIA_TYPE,
                                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
            if (status.equals("429") || status.equals("503")) {
                response.addHeaderObject(
                        "Retry-After", new Header().description("Seconds.").schema(new IntegerSchema()));
            }
            components.addResponses(name(status), response);
        });
    }

    private static String name(String status) {
        return "Problem" + status;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Parameter ifNoneMatch() {
        return new Parameter()
                .in("header")
                .name("If-None-Match")
                .description("An ETag: if the record still is of this version, the answer is 304 without a body.")
                .required(false)
                .schema(new StringSchema());
    }
}
