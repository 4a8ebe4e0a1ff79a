package io.clientele.server.api.list;

import io.clientele.server.problem.ProblemException;
import io.clientele.server.problem.Quoted;
import io.clientele.store.query.Texts;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URL's query: each parameter once, in their order. It is read from the URL itself and strictly: percent signs that begin
 * nothing, bytes that are no UTF-8, U+0000 and parameters that are there twice are refused, where a servlet's
 * {@code getParameter} would give something else than was sent. A parameter without a value, such as a form's empty field, is
 * one that isn't there.
 */
public final class ApiQuery {
    private static final int MAX_PARAMETERS = 50;

    private final List<String> names;
    private final Map<String, String> values;

    private ApiQuery(List<String> names, Map<String, String> values) {
        this.names = names;
        this.values = values;
    }

    /**
     * @param raw as in the URL, without the question mark; null for none
     * @throws ProblemException if it can't be understood in one way only
     */
    public static ApiQuery parse(@Nullable String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                if (!pair.isEmpty()) {
                    add(values, pair);
                }
            }
        }
        List<String> names = List.copyOf(values.keySet());
        values.values().removeIf(String::isEmpty);
        return new ApiQuery(names, values);
    }

    private static void add(Map<String, String> values, String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (values.put(name, value) != null) {
            throw ProblemException.badRequest(Quoted.bare(name), "is there twice, but must be there once");
        }
        if (values.size() > MAX_PARAMETERS) {
            throw ProblemException.badRequest("", "the query has more than " + MAX_PARAMETERS + " parameters");
        }
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && isAscii(text)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(16 * hex(text, i + 1) + hex(text, i + 2));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (Texts.storable(decoded)) {
                return decoded;
            }
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("", "the query is not UTF-8");
        }
        throw ProblemException.badRequest("", "the query must not hold U+0000");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static int hex(String text, int at) {
        int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0 || text.charAt(at) > 'f') {
            throw ProblemException.badRequest(
                    "", "the query has a percent sign that is not followed by two hex digits");
        }
        return digit;
    }

    /** @throws ProblemException if there is another parameter; the message lists those that there are */
    public void allowOnly(Collection<String> names) {
        for (String name : this.names) {
            if (!names.contains(name)) {
                throw ProblemException.badRequest(
                        Quoted.bare(name), "there is no such parameter; there are " + String.join(", ", names));
            }
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A whole number, or the other one if it is not there. */
    public int integer(String name, int otherwise, int min, int max) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return (int) number;
            }
        }
        throw ProblemException.badRequest(
                name, "is " + Quoted.of(text) + ", but must be a whole number from " + min + " to " + max);
    }

    public Map<String, String> values() {
        return values;
    }

    /** This query with one parameter in the place of others; null takes it away. */
    public ApiQuery with(String name, @Nullable String value, String... without) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        for (String other : without) {
            changed.remove(other);
        }
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return new ApiQuery(List.copyOf(changed.keySet()), changed);
    }

    /** As in a URL, with the question mark unless it is empty. */
    public String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(text.isEmpty() ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return text.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
