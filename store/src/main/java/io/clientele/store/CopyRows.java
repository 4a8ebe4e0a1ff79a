package io.clientele.store;

import io.clientele.text.Utf8Buffer;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A table's rows as PostgreSQL's binary COPY takes them, one behind the other in a growing buffer: the number of fields, then each
 * field's length and bytes, the highest first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
final class CopyRows {
    /** A length that says that there is no value. */
    static final int NULL = -1;

    /** From 1970 to 2000, where PostgreSQL's instants begin. */
    private static final long EPOCH_SECONDS = 946_684_800;

    private static final long MICROS_PER_SECOND = 1_000_000;

    /** Of what has a fixed length in any row. */
    private static final int MOST_FIXED = 80;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

    /** The bytes, of which the first {@link #length} count; not a copy. */
    byte[] array() {
        return bytes.array();
    }

    int length() {
        return bytes.position();
    }

    void clear() {
        bytes.clear();
    }

    /**
     * Begins a row.
     *
     * @param textBytes in all of its texts
     */
    CopyRows row(int fields, int textBytes) {
        int most = MOST_FIXED + textBytes;
        if (bytes.remaining() < most) {
            bytes = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + most))
                    .put(bytes.flip());
        }
        bytes.putShort((short) fields);
        return this;
    }

    CopyRows bigint(long value) {
        bytes.putInt(Long.BYTES).putLong(value);
        return this;
    }

    CopyRows integer(int value) {
        bytes.putInt(Integer.BYTES).putInt(value);
        return this;
    }

    CopyRows instant(long epochSeconds) {
        return bigint(micros(epochSeconds));
    }

    CopyRows text(byte[] utf8) {
        bytes.putInt(utf8.length).put(utf8);
        return this;
    }

    CopyRows text(@Nullable Utf8Buffer value) {
        if (value == null) {
            bytes.putInt(NULL);
        } else {
            bytes.putInt(value.length()).put(value.array(), 0, value.length());
        }
        return this;
    }

    /** An instant as PostgreSQL counts it: microseconds since 2000. */
    static long micros(long epochSeconds) {
        return Math.multiplyExact(epochSeconds - EPOCH_SECONDS, MICROS_PER_SECOND);
    }
}
