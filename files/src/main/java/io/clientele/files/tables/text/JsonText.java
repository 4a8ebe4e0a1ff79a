package io.clientele.files.tables.text;

import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Values in JSON, as RFC 8259 has them. */
public final class JsonText {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private JsonText() {}

    /** A quoted text, or null. Only what has to be is escaped. */
    public static void append(@Nullable Utf8Buffer value, Utf8Buffer out) {
        if (value == null) {
            out.append(NULL);
            return;
        }
        byte[] bytes = value.array();
        int length = value.length();
        out.append('"');
        int from = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                out.append(bytes, from, i - from).append('\\');
                appendEscape(b, out);
                from = i + 1;
            }
        }
        out.append(bytes, from, length - from).append('"');
    }

    private static void appendEscape(byte b, Utf8Buffer out) {
        switch (b) {
            case '"', '\\' -> out.append((char) b);
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default ->
                out.append('u').append('0').append('0').append(HEX, b >> 4, 1).append(HEX, b & 15, 1);
        }
    }
}
