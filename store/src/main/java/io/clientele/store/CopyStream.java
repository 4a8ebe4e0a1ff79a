package io.clientele.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One COPY of rows in the binary format, from its first byte to its end. */
final class CopyStream {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /** In place of a row's number of fields. */
    static final short END_OF_ROWS = -1;

    private static final byte[] END = {END_OF_ROWS, END_OF_ROWS};

    /** The server takes a message when it has all of it: while it works on one, the next is on its way. */
    private static final int MESSAGE_BYTES = 1 << 16;

    private CopyStream() {}

    /** @param length of the rows; where it is 0, nothing is done */
    static void send(Connection connection, String statement, byte[] rows, int length) throws SQLException {
        if (length == 0) {
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(HEADER, 0, HEADER.length);
            for (int at = 0; at < length; at += MESSAGE_BYTES) {
                copy.writeToCopy(rows, at, Math.min(MESSAGE_BYTES, length - at));
            }
            copy.writeToCopy(END, 0, END.length);
            copy.endCopy();
        } catch (SQLException failure) {
            cancel(copy, failure);
            throw failure;
        }
    }

    /** What went wrong first is what is told. */
    private static void cancel(CopyIn copy, SQLException failure) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
