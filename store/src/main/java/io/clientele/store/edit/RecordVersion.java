package io.clientele.store.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A record's version: a digest of its content. It needs no column, also sees what another program has changed, and is the same
 * again when a change is undone.
 */
public final class RecordVersion {
    private static final int HEX_DIGITS = 32;

    private RecordVersion() {}

    /** Each value with its length before it, so that no two contents are one text. */
    public static String of(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            if (value == null) {
                text.append("-;");
            } else {
                String string = value.toString();
                text.append(string.length()).append(':').append(string).append(';');
            }
        }
        byte[] hash = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    }

    /** @throws StaleRecordException if a version is expected, and it is not the current one */
    public static void check(String model, long id, @Nullable String expected, String current) {
        if (expected != null && !expected.equals(current)) {
            throw new StaleRecordException(model, id, current);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
