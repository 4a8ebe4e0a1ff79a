package io.clientele.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a page's rows in SQL, and the condition of those behind a row.
 *
 * <p>Where all fields go the same way and none is NULL, that is one comparison of rows, which an index in this order answers by a
 * seek. Else it is written out: greater in the first field, or equal in the first and greater in the second, and so on.
 */
final class KeysetSql {
    private final ConditionSql sql;
    private final List<Sort> order;
    private final boolean backward;

    /** @param backward whether rows are read from the last to the first */
    KeysetSql(ConditionSql sql, List<Sort> order, boolean backward) {
        this.sql = sql;
        this.order = order;
        this.backward = backward;
    }

    /** Missing values come first in rising order, as SQLite's indices have them. */
    String orderBy() {
        return order.stream()
                .map(sort -> sql.comparable(sort.field())
                        + (falls(sort) ? " DESC" : "")
                        + (sort.field().nullable() ? falls(sort) ? " NULLS LAST" : " NULLS FIRST" : ""))
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** Adds the condition of the rows behind one, in the direction of reading. */
    void behind(List<Cursor.Value> values, Where where) {
        boolean one = oneComparison(values);
        if (!one || order.get(0).field().type() == FieldType.EMAIL) {
            boundFirst(values.get(0).value(), where);
        }
        if (one) {
            where.and(
                    order.stream().map(sort -> sql.comparable(sort.field())).collect(Collectors.joining(", ", "(", ")"))
                            + (falls(order.get(0)) ? " < " : " > ")
                            + order.stream()
                                    .map(sort -> sql.parameter(sort.field()))
                                    .collect(Collectors.joining(", ", "(", ")")),
                    values.stream().map(Cursor.Value::value).toList());
        } else {
            writtenOut(values, where);
        }
    }

    /** Follows from what is added else; but SQLite's planner sees it only in rows of plain columns. */
    private void boundFirst(@Nullable Object value, Where where) {
        Sort first = order.get(0);
        if (value != null && !(falls(first) && first.field().nullable())) {
            where.and(
                    sql.comparable(first.field()) + (falls(first) ? " <= " : " >= ") + sql.parameter(first.field()),
                    value);
        }
    }

    private boolean oneComparison(List<Cursor.Value> values) {
        boolean falls = falls(order.get(0));
        for (int i = 0; i < order.size(); i++) {
            Sort sort = order.get(i);
            if (falls(sort) != falls
                    || values.get(i).value() == null
                    || (falls && sort.field().nullable())) {
                return false;
            }
        }
        return true;
    }

    private void writtenOut(List<Cursor.Value> values, Where where) {
        List<String> cases = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        List<Object> equalParameters = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Sort sort = order.get(i);
            Field field = sort.field();
            Object value = values.get(i).value();
            String column = sql.comparable(field);
            String greater = greater(sort, column, value);
            if (!greater.isEmpty()) {
                cases.add("(" + equal + greater + ")");
                parameters.addAll(equalParameters);
                if (value != null) {
                    parameters.add(value);
                }
            }
            equal.append(column)
                    .append(value == null ? " IS NULL" : " = " + sql.parameter(field))
                    .append(" AND ");
            if (value != null) {
                equalParameters.add(value);
            }
        }
        where.and("(" + String.join(" OR ", cases) + ")", parameters);
    }

    /** Behind the value in this field alone; empty if nothing is. */
    private String greater(Sort sort, String column, @Nullable Object value) {
        boolean falls = falls(sort);
        if (value == null) {
            return falls ? "" : column + " IS NOT NULL";
        }
        String comparison = column + (falls ? " < " : " > ") + sql.parameter(sort.field());
        return falls && sort.field().nullable() ? "(" + comparison + " OR " + column + " IS NULL)" : comparison;
    }

    private boolean falls(Sort sort) {
        return sort.descending() != backward;
    }
}
