package io.clientele.files.check;

import io.clientele.files.FilesException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An object of a JSON document. Messages name the file, the field and its value. */
record JsonObject(String file, Map<?, ?> fields) {

    static JsonObject parse(String file, byte[] bytes) {
        try (JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                return new JsonObject(file, object(json));
            }
            throw new FilesException(file + " is damaged: it is no JSON object");
        } catch (JacksonException e) {
            throw new FilesException(file + " is damaged: it is no JSON", e);
        }
    }

    private static Map<String, Object> object(JsonParser json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Object value = value(json);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    Object value = value(json);
                    list.add(value == null ? "" : value);
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case VALUE_NULL -> null;
            default -> json.getString();
        };
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    String text(String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw mustBe(name, "a text");
    }

    long whole(String name) {
        Object value = fields.get(name);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw mustBe(name, "a whole number");
    }

    int small(String name) {
        long value = whole(name);
        if (value != (int) value) {
            throw mustBe(name, "a smaller number");
        }
        return (int) value;
    }

    double number(String name) {
        return number(name, fields.get(name));
    }

    boolean truth(String name) {
        if (fields.get(name) instanceof Boolean truth) {
            return truth;
        }
        throw mustBe(name, "true or false");
    }

    JsonObject object(String name) {
        if (fields.get(name) instanceof Map<?, ?> object) {
            return new JsonObject(file, object);
        }
        throw mustBe(name, "an object");
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object one : list(name)) {
            if (!(one instanceof Map<?, ?> object)) {
                throw mustBe(name, "a list of objects");
            }
            objects.add(new JsonObject(file, object));
        }
        return objects;
    }

    List<Double> numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        for (Object one : list(name)) {
            numbers.add(number(name, one));
        }
        return numbers;
    }

    private List<?> list(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw mustBe(name, "a list");
    }

    private double number(String name, @Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw mustBe(name, "a number");
    }

    FilesException mustBe(String name, String what) {
        Object value = fields.get(name);
        return new FilesException(file + " is damaged: " + name
                + (value == null ? " is missing" : " is '" + value + "'") + ", but must be " + what);
    }
}
