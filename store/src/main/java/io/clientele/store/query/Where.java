package io.clientele.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The conditions of a statement while it is put together, with their parameters in order. */
public final class Where {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** One condition more; put brackets around it if it has an OR. */
    public Where and(String condition, Object... values) {
        return and(condition, List.of(values));
    }

    public Where and(String condition, List<?> values) {
        sql.append(sql.isEmpty() ? " WHERE " : " AND ").append(condition);
        parameters.addAll(values);
        return this;
    }

    /** As many question marks as there are values, with commas between. */
    public static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Empty, or " WHERE …". */
    public String sql() {
        return sql.toString();
    }

    public List<Object> parameters() {
        return parameters;
    }
}
