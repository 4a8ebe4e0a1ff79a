package io.clientele.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads rows of whole numbers by PostgreSQL's binary COPY. For rows that are fetched some at a time the server uses one process, since
 * nobody may ask for the rest; for a COPY it uses as many as its settings allow, and sends numbers as they are instead of digits.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
final class CopyReader {
    /** Before the first row: a signature and flags, and the length of what follows them. */
    private static final int SIGNATURE_BYTES = 15;

    private CopyReader() {}

    /**
     * @param select of columns that are all bigint, integer or smallint; NULL is 0
     * @param consumer is handed the same array for each row
     */
    static void forEach(Connection connection, String select, int columns, Consumer<long[]> consumer)
            throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + select + ") TO STDOUT (FORMAT binary)");
        try {
            read(copy, new long[columns], consumer);
        } catch (RuntimeException | Error failure) {
            drain(copy, failure);
            throw failure;
        }
    }

    private static void read(CopyOut copy, long[] row, Consumer<long[]> consumer) throws SQLException {
        boolean begun = false;
        // The server sends each row in a message of its own.
        for (byte[] bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            ByteBuffer message = ByteBuffer.wrap(bytes);
            if (!begun) {
                skipHeader(message);
                begun = true;
            }
            while (read(message, row)) {
                consumer.accept(row);
            }
        }
    }

    /** Until then the connection can do nothing else. To cancel instead could end the statement that comes after it. */
    private static void drain(CopyOut copy, Throwable failure) {
        try {
            while (copy.isActive() && copy.readFromCopy() != null) {}
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void skipHeader(ByteBuffer message) {
        message.position(SIGNATURE_BYTES);
        int extension = message.getInt();
        message.position(message.position() + extension);
    }

    /** Whether there was a row. */
    private static boolean read(ByteBuffer message, long[] row) {
        if (!message.hasRemaining()) {
            return false;
        }
        int fields = message.getShort();
        if (fields == CopyStream.END_OF_ROWS) {
            return false;
        }
        if (fields != row.length) {
            throw new IllegalStateException("a row has " + fields + " fields, not " + row.length);
        }
        for (int field = 0; field < fields; field++) {
            int length = message.getInt();
            row[field] = switch (length) {
                case CopyRows.NULL -> 0;
                case Short.BYTES -> message.getShort();
                case Integer.BYTES -> message.getInt();
                case Long.BYTES -> message.getLong();
                default ->
                    throw new IllegalStateException(
                            "field " + (field + 1) + " has " + length + " bytes and is no whole number");
            };
        }
        return true;
    }
}
