package io.clientele.store.query;

import io.clientele.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which index a page with bounds on one field and sorted by another is to come from. Are there few rows within the bounds, they are
 * found and sorted; are there many, the rows are walked in their order, and those within soon fill the page. SQLite can't know
 * which it is, since what it could know of the values it would have to collect beforehand; so the rows are counted, up to a bound.
 */
final class RangeHints {
    /** So many are sorted in about the time in which so many are walked past. */
    static final int FEW = 20_000;

    private static final Set<FieldType> BOUNDED = Set.of(FieldType.MONEY, FieldType.INSTANT);

    private final Session session;
    private final String table;
    private final Criteria criteria;
    private final List<Sort> order;

    RangeHints(Session session, String table, Criteria criteria, List<Sort> order) {
        this.session = session;
        this.table = table;
        this.criteria = criteria;
        this.order = order;
    }

    /** The fields whose indices are of no use. */
    Set<Field> unindexed() throws SQLException {
        List<Field> ranges = ranges();
        if (ranges.isEmpty() || session.knowsRowCounts()) {
            return Set.of();
        }
        for (Field range : ranges) {
            if (fewWithin(range)) {
                return allBut(range);
            }
        }
        return Set.copyOf(ranges);
    }

    /** Bounded fields that the rows are not sorted by; none where an id or a search leads to the rows. */
    private List<Field> ranges() {
        if (criteria.search() != null) {
            return List.of();
        }
        Field first = order.get(0).field();
        List<Field> ranges = new ArrayList<>();
        for (Condition condition : criteria.conditions()) {
            Field field = condition.field();
            if (field.type() == FieldType.ID) {
                return List.of();
            }
            if (BOUNDED.contains(field.type())
                    && field.sortable()
                    && condition.comparison() != Comparison.ISNULL
                    && !field.equals(first)
                    && !ranges.contains(field)) {
                ranges.add(field);
            }
        }
        return ranges;
    }

    private boolean fewWithin(Field range) throws SQLException {
        Where where = new Where();
        ConditionSql sql = new ConditionSql(session);
        for (Condition condition : criteria.conditions()) {
            if (condition.field().equals(range)) {
                sql.add(condition, where);
            }
        }
        where.parameters().add(FEW + 1L);
        return session.number(
                        "SELECT count(*) FROM (SELECT 1 FROM " + table + where.sql() + " LIMIT ?) AS counted",
                        where.parameters().toArray())
                <= FEW;
    }

    private Set<Field> allBut(Field range) {
        Set<Field> fields = new HashSet<>();
        order.forEach(sort -> fields.add(sort.field()));
        criteria.conditions().forEach(condition -> fields.add(condition.field()));
        fields.remove(range);
        return fields;
    }
}
