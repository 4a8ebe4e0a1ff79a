package io.clientele.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's binary COPY: rows are gathered in a buffer in the form that the server takes them in, and sent when it is full. A
 * connection carries one COPY at a time, so each buffer is one of its own.
 *
 * <p>When a buffer is full, all of the session's writers send theirs, in the order in which they were opened: whoever opens
 * parents first never sends a child before its parent.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
final class CopyWriter implements RowWriter {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Session session;
    private final String table;
    private final String statement;
    private final Type[] types;
    private final boolean frozen;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private int column;
    private long rows;

    private CopyWriter(Session session, String table, String statement, Type[] types, boolean frozen) {
        this.frozen = frozen;
        this.session = session;
        this.table = table;
        this.statement = statement;
        this.types = types;
    }

    /** The columns' types: what is written must have exactly their length. */
    private enum Type {
        SMALLINT,
        INTEGER,
        BIGINT,
        DOUBLE,
        TEXT,
        INSTANT;

        static Type of(String name) {
            return switch (name) {
                case "smallint" -> SMALLINT;
                case "integer" -> INTEGER;
                case "bigint" -> BIGINT;
                case "double precision" -> DOUBLE;
                case "text" -> TEXT;
                case "timestamp with time zone" -> INSTANT;
                default -> throw new IllegalArgumentException("columns of type " + name + " can't be written");
            };
        }
    }

    static CopyWriter of(Session session, String table, List<String> columns) throws SQLException {
        Map<String, Type> types = new HashMap<>();
        session.forEach(
                "SELECT attname, atttypid::regtype::text FROM pg_attribute"
                        + " WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped",
                row -> types.put(row.getString(1), Type.of(row.getString(2))),
                type -> {},
                table);
        boolean frozen = session.writesFrozen() && NewPostgresTables.isNew(session, table);
        return new CopyWriter(
                session,
                table,
                "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary"
                        + (frozen ? ", FREEZE)" : ")"),
                columns.stream().map(types::get).toArray(Type[]::new),
                frozen);
    }

    @Override
    public RowWriter add(long value) {
        Type type = next();
        switch (type) {
            case SMALLINT -> room(6).putInt(2).putShort((short) within(value, Short.MIN_VALUE, Short.MAX_VALUE));
            case INTEGER -> room(8).putInt(4).putInt((int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case BIGINT -> room(12).putInt(8).putLong(value);
            case DOUBLE, TEXT, INSTANT -> throw wrong("a whole number", type);
        }
        return this;
    }

    @Override
    public RowWriter add(double value) {
        Type type = next();
        if (type != Type.DOUBLE) {
            throw wrong("a floating-point number", type);
        }
        room(12).putInt(8).putDouble(value);
        return this;
    }

    @Override
    public RowWriter add(@Nullable String value) {
        if (value == null) {
            return addNull();
        }
        Type type = next();
        if (type != Type.TEXT) {
            throw wrong("a text", type);
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        room(4 + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    @Override
    public RowWriter add(@Nullable Long value) {
        return value == null ? addNull() : add(value.longValue());
    }

    @Override
    public RowWriter addNull() {
        next();
        room(4).putInt(CopyRows.NULL);
        return this;
    }

    @Override
    public RowWriter addInstant(long epochSeconds) {
        Type type = next();
        if (type != Type.INSTANT) {
            throw wrong("an instant", type);
        }
        room(12).putInt(8).putLong(CopyRows.micros(epochSeconds));
        return this;
    }

    @Override
    public void endRow() throws SQLException {
        if (column != types.length) {
            throw new IllegalStateException("a row of " + table + " has " + column + " values, not " + types.length);
        }
        column = 0;
        rows++;
        if (buffer.position() >= BUFFER_BYTES - BUFFER_BYTES / 16) {
            session.flushWriters();
        }
    }

    @Override
    public void flush() throws SQLException {
        if (frozen) {
            ChunkCopier.closeCursors(session);
        }
        CopyStream.send(session.connection(), statement, buffer.array(), buffer.position());
        buffer.clear();
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        session.forget(this);
    }

    /** The type of the column that comes next; before a row's first column, the row's head. */
    private Type next() {
        if (column == types.length) {
            throw new IllegalStateException("a row of " + table + " has more than " + types.length + " values");
        }
        if (column == 0) {
            room(2).putShort((short) types.length);
        }
        return types[column++];
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            byte[] larger =
                    Arrays.copyOf(buffer.array(), Math.addExact(buffer.capacity(), Math.max(bytes, BUFFER_BYTES)));
            buffer = ByteBuffer.wrap(larger).position(buffer.position());
        }
        return buffer;
    }

    private long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "a value of " + table + " is " + value + ", but must be between " + least + " and " + most);
        }
        return value;
    }

    private IllegalStateException wrong(String what, Type type) {
        return new IllegalStateException(
                what + " was written to column " + column + " of " + table + ", which holds " + type);
    }
}
