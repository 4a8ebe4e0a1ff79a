package io.clientele.server.api.browse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.JsonOutput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An example of what a method takes, from the examples of the documentation: what a form begins with. */
final class SampleJson {
    private SampleJson() {}

    static String of(Class<?> input) {
        return new String(JsonOutput.indented(object(input)), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> object(Class<?> input) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (RecordComponent component : input.getRecordComponents()) {
            // What is written on a record's component lands on its accessor.
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = property == null || property.value().isEmpty() ? component.getName() : property.value();
            Schema schema = component.getAccessor().getAnnotation(Schema.class);
            if (component.getGenericType() instanceof ParameterizedType list) {
                object.put(name, List.of(object((Class<?>) list.getActualTypeArguments()[0])));
            } else if (schema != null && !schema.example().isEmpty()) {
                object.put(name, component.getType() == long.class ? Long.valueOf(schema.example()) : schema.example());
            }
        }
        return object;
    }
}
