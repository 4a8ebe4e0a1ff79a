package io.clientele.store.query;

import java.util.List;

/**
 * A page of a list.
 *
 * @param sorts empty for the list's own order
 * @param limit rows at most
 */
public record ListRequest(Criteria criteria, List<Sort> sorts, int limit, Position position) {
    public static final int MAX_LIMIT = 1_000;

    /** @throws IllegalArgumentException if the limit is not from 1 to {@value #MAX_LIMIT}, or a field is sorted by twice */
    public ListRequest {
        sorts = List.copyOf(sorts);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", but must be from 1 to " + MAX_LIMIT);
        }
        if (sorts.stream().map(Sort::field).distinct().count() < sorts.size()) {
            throw new IllegalArgumentException("ordering names a field twice");
        }
    }

    /** All rows in the list's own order, from the first. */
    public static ListRequest first(int limit) {
        return new ListRequest(Criteria.ALL, List.of(), limit, Position.START);
    }

    public ListRequest where(Criteria other) {
        return new ListRequest(other, sorts, limit, position);
    }

    public ListRequest sortedBy(Sort... others) {
        return new ListRequest(criteria, List.of(others), limit, position);
    }

    public ListRequest at(Position other) {
        return new ListRequest(criteria, sorts, limit, other);
    }
}
