package io.clientele.server.api.schema;

import io.clientele.server.api.list.ListOf;
import io.clientele.server.api.list.ListParameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to the document what our own annotations and conventions mean: parameters of lists, bodies, answers, who may. */
final class DocumentCustomizer implements OperationCustomizer, OpenApiCustomizer {
    static final String SCHEMAS = "#/components/schemas/";

    private final Set<Class<?>> inputs = new LinkedHashSet<>();
    private final Set<Class<?>> patched = new LinkedHashSet<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        RequestMethod method = method(handler);
        if (handler.getBeanType().getPackageName().endsWith(".health")) {
            return service(operation);
        }
        ListOf list = handler.getMethodAnnotation(ListOf.class);
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        if (list != null) {
            ListParameter.of(list).values().forEach(parameter -> parameters.add(Parameters.of(parameter, list)));
        }
        parameters.add(Parameters.format());
        parameters.forEach(Parameters::describe);
        operation.setParameters(parameters);
        Accepts accepts = handler.getMethodAnnotation(Accepts.class);
        operation.setRequestBody(accepts == null ? null : body(accepts, method));
        operation.setSecurity(security(method));
        Answers.complete(operation, method, list != null, accepts != null);
        return operation;
    }

    private static RequestMethod method(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null || mapping.method().length == 0 ? RequestMethod.GET : mapping.method()[0];
    }

    private static Operation service(Operation operation) {
        boolean ready = "ready".equals(operation.getOperationId());
        operation.setTags(List.of("service"));
        operation.setSummary(ready ? "May requests be sent?" : "Is the server alive?");
        operation.getResponses().forEach((status, response) -> Answers.jsonOnly(response));
        if (ready) {
            operation
                    .getResponses()
                    .addApiResponse("503", operation.getResponses().get("200"));
        }
        Answers.addProblems(operation, "406", "500");
        return operation;
    }

    private RequestBody body(Accepts accepts, RequestMethod method) {
        inputs.add(accepts.value());
        String name = accepts.value().getAnnotation(Schema.class).name();
        if (method == RequestMethod.PATCH) {
            name = InputSchemas.patch(name);
            patched.add(accepts.value());
        }
        return new RequestBody()
                .required(accepts.required())
                .content(new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType()
                                        .schema(new io.swagger.v3.oas.models.media.Schema<>().$ref(SCHEMAS + name))));
    }

    /** Reading may need nothing, depending on how the server was started. */
    private static List<SecurityRequirement> security(RequestMethod method) {
        List<SecurityRequirement> either = new ArrayList<>();
        if (method == RequestMethod.GET) {
            either.add(new SecurityRequirement());
        }
        either.add(new SecurityRequirement().addList(SchemaConfiguration.TOKEN));
        either.add(new SecurityRequirement().addList(SchemaConfiguration.SESSION));
        return either;
    }

    @Override
    public void customise(OpenAPI document) {
        Answers.addTo(document.getComponents());
        InputSchemas.add(document.getComponents(), inputs, patched);
        Paths sorted = new Paths();
        new TreeMap<>(document.getPaths()).forEach(sorted::addPathItem);
        document.setPaths(sorted);
    }
}
