package io.clientele.store.query;

import io.clientele.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one page: a row more than asked for tells whether there is another page. */
final class PageQuery<T> {
    private final TableList<T> list;
    private final Session session;
    private final ListRequest request;
    private final List<Sort> order;

    PageQuery(TableList<T> list, Session session, ListRequest request, List<Sort> order) {
        this.list = list;
        this.session = session;
        this.request = request;
        this.order = order;
    }

    /** A row with the values that it is sorted by. */
    private record Keyed<T>(T row, List<Cursor.Value> values) {}

    /** Rows in the list's order, and whether there are more in the direction of reading. */
    private record Read<T>(List<Keyed<T>> rows, boolean more) {}

    Slice<T> read() throws SQLException {
        Position position = request.position();
        if (position instanceof Position.At at) {
            return at(at.cursor());
        }
        if (position instanceof Position.Offset offset) {
            return offset(offset);
        }
        Read<T> read = read(true, null, 0, request.limit());
        return slice(read, false, read.more);
    }

    private Slice<T> at(Cursor cursor) throws SQLException {
        Read<T> read = read(cursor.backward(), cursor.values(), 0, request.limit());
        if (read.rows.isEmpty()) {
            Cursor back = new Cursor(!cursor.backward(), order, cursor.values());
            return new Slice<>(List.of(), cursor.backward() ? back : null, cursor.backward() ? null : back);
        }
        return cursor.backward() ? slice(read, true, read.more) : slice(read, read.more, true);
    }

    private Slice<T> offset(Position.Offset position) throws SQLException {
        long offset = position.offset();
        Long count = position.count();
        if (count == null || offset <= count / 2 || offset >= count) {
            Read<T> read = read(false, null, offset, request.limit());
            return slice(read, read.more, offset > 0);
        }
        int limit = (int) Math.min(request.limit(), count - offset);
        Read<T> read = read(true, null, count - offset - limit, limit);
        return slice(read, offset + limit < count, true);
    }

    private Slice<T> slice(Read<T> read, boolean next, boolean previous) {
        List<Keyed<T>> rows = read.rows;
        if (rows.isEmpty()) {
            return new Slice<>(List.of(), null, null);
        }
        return new Slice<>(
                rows.stream().map(Keyed::row).toList(),
                next ? new Cursor(false, order, rows.get(rows.size() - 1).values) : null,
                previous ? new Cursor(true, order, rows.get(0).values) : null);
    }

    private Read<T> read(boolean backward, @Nullable List<Cursor.Value> from, long offset, int limit)
            throws SQLException {
        RangeHints hints = new RangeHints(session, list.table(), request.criteria(), order);
        ConditionSql sql = new ConditionSql(session, hints.unindexed());
        List<String> columns = list.columns(session);
        StringBuilder text = new StringBuilder("SELECT ").append(String.join(", ", columns));
        for (Sort sort : order) {
            text.append(", ").append(sql.readable(sort.field()));
        }
        KeysetSql keyset = new KeysetSql(sql, order, backward);
        Where where = list.where(session, sql, request.criteria());
        if (from != null) {
            keyset.behind(from, where);
        }
        text.append(" FROM ")
                .append(list.table())
                .append(where.sql())
                .append(keyset.orderBy())
                .append(" LIMIT ?");
        List<Object> parameters = new ArrayList<>(where.parameters());
        parameters.add(limit + 1L);
        if (offset > 0) {
            text.append(" OFFSET ?");
            parameters.add(offset);
        }
        List<Keyed<T>> rows = session.list(
                text.toString(), row -> new Keyed<>(list.row(row), values(row, columns.size())), parameters.toArray());
        boolean more = rows.size() > limit;
        List<Keyed<T>> page = new ArrayList<>(more ? rows.subList(0, limit) : rows);
        if (backward) {
            Collections.reverse(page);
        }
        return new Read<>(page, more);
    }

    private List<Cursor.Value> values(ResultSet row, int columns) throws SQLException {
        List<Cursor.Value> values = new ArrayList<>(order.size());
        for (int i = 0; i < order.size(); i++) {
            int column = columns + i + 1;
            Object value = switch (order.get(i).field().type()) {
                case ID, MONEY, INTEGER, INSTANT -> row.getLong(column);
                case TEXT, EMAIL, CHOICE -> row.getString(column);
                case BOOLEAN -> row.getBoolean(column);
            };
            values.add(new Cursor.Value(row.wasNull() ? null : value));
        }
        return values;
    }
}
