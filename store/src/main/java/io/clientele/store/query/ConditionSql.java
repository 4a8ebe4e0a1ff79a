package io.clientele.store.query;

import io.clientele.store.Session;
import java.util.Collections;
import java.util.Set;

/** Makes SQL of conditions and of sorts. */
final class ConditionSql {
    private final Session session;
    private final Set<Field> unindexed;

    ConditionSql(Session session) {
        this(session, Set.of());
    }

    /** @param unindexed fields whose indices the database is to leave alone */
    ConditionSql(Session session, Set<Field> unindexed) {
        this.session = session;
        this.unindexed = unindexed;
    }

    void add(Condition condition, Where where) {
        Field field = condition.field();
        String column = comparable(field);
        switch (condition.comparison()) {
            case ISNULL ->
                where.and(field.column() + (condition.values().get(0).equals(true) ? " IS NULL" : " IS NOT NULL"));
            case CONTAINS ->
                where.and(session.likeable(field.column()) + " LIKE ? ESCAPE '!'", Texts.anywhere((String)
                        condition.values().get(0)));
            case IN ->
                where.and(
                        column + " IN ("
                                + String.join(
                                        ", ",
                                        Collections.nCopies(condition.values().size(), parameter(field)))
                                + ")",
                        condition.values());
            case EQ -> where.and(column + " = " + parameter(field), condition.values());
            case GTE -> where.and(column + " >= " + parameter(field), condition.values());
            case GT -> where.and(column + " > " + parameter(field), condition.values());
            case LTE -> where.and(column + " <= " + parameter(field), condition.values());
            case LT -> where.and(column + " < " + parameter(field), condition.values());
        }
    }

    /** The form in which values are compared and sorted. */
    String comparable(Field field) {
        String column = field.type() == FieldType.EMAIL ? session.ignoringCase(field.column()) : field.column();
        return unindexed.contains(field) ? session.withoutIndex(column) : column;
    }

    /** The form in which Java reads a value. */
    String readable(Field field) {
        return field.type() == FieldType.INSTANT ? session.epochSeconds(field.column()) : field.column();
    }

    /** What stands for a value to compare with. */
    String parameter(Field field) {
        return switch (field.type()) {
            case INSTANT -> session.instantParameter();
            case EMAIL -> session.ignoringCase("?");
            default -> "?";
        };
    }
}
