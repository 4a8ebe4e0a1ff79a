package io.clientele.server.api.schema;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of bodies. Nothing may stand in them that isn't named; what the server sets itself may be sent back, since a client
 * changes what it got. For PATCH there is one more of each, in which nothing is required.
 */
final class InputSchemas {
    private static final String SUFFIX = "Input";

    private InputSchemas() {}

    /** The name of the schema for PATCH. */
    static String patch(String input) {
        return input.substring(0, input.length() - SUFFIX.length()) + "Patch";
    }

    @SuppressWarnings("rawtypes") // as swagger's models have it
    static void add(Components components, Collection<Class<?>> inputs, Collection<Class<?>> patched) {
        for (Class<?> input : inputs) {
            ModelConverters.getInstance(true).readAll(input).forEach(components::addSchemas);
        }
        Map<String, Schema> schemas = components.getSchemas();
        for (String name : List.copyOf(schemas.keySet())) {
            Schema<?> schema = Objects.requireNonNull(schemas.get(name));
            schema.setAdditionalProperties(false);
            if (name.endsWith(SUFFIX)) {
                addReadOnly(schema, schemas.get(name.substring(0, name.length() - SUFFIX.length())));
            }
        }
        for (Class<?> input : patched) {
            String name = input.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class)
                    .name();
            Schema<?> patch = AnnotationsUtils.clone(schemas.get(name), true);
            patch.setRequired(null);
            schemas.put(patch(name), patch);
        }
        allowNull(schemas, "RfmRun", "cut_points");
        allowNull(schemas, "Calculation", "cut_points");
        components.setSchemas(new TreeMap<>(schemas));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as swagger's models have it
    private static void addReadOnly(Schema<?> input, @Nullable Schema<?> output) {
        if (output == null || output.getProperties() == null) {
            return;
        }
        for (Map.Entry<String, Schema> property : output.getProperties().entrySet()) {
            if (!input.getProperties().containsKey(property.getKey())) {
                input.addProperty(
                        property.getKey(),
                        new Schema().readOnly(true).description("Set by the server; what is sent is not looked at."));
            }
        }
    }

    @SuppressWarnings("rawtypes") // as swagger's models have it
    private static void allowNull(Map<String, Schema> schemas, String name, String property) {
        Schema<?> schema = schemas.get(name);
        if (schema == null) {
            return;
        }
        List<Schema> either = new ArrayList<>();
        either.add(new Schema<>().$ref(DocumentCustomizer.SCHEMAS + "CutPoints"));
        Schema<?> none = new Schema<>();
        none.addType("null");
        either.add(none);
        schema.getProperties().put(property, new Schema<>().anyOf(either));
    }
}
