package io.clientele.files.tables.django;

import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts as JSON strings in UTF-8. */
final class JsonText {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private JsonText() {}

    static void append(@Nullable Utf8Buffer text, Utf8Buffer out) {
        if (text == null) {
            out.append(NULL);
            return;
        }
        byte[] bytes = text.array();
        int length = text.length();
        out.append('"');
        int copied = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            // Bytes of letters beyond ASCII are negative.
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                out.append(bytes, copied, i - copied);
                appendEscaped(b, out);
                copied = i + 1;
            }
        }
        out.append(bytes, copied, length - copied).append('"');
    }

    private static void appendEscaped(byte b, Utf8Buffer out) {
        out.append('\\');
        switch (b) {
            case '"', '\\' -> out.append((char) b);
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> {
                out.append('u').append('0').append('0');
                out.append((char) HEX[b >> 4]).append((char) HEX[b & 15]);
            }
        }
    }
}
