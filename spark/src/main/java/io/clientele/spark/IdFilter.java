package io.clientele.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;

/** Spark's predicates about one id column as the ids that they let pass: =, &lt;, &lt;=, &gt;, &gt;=, BETWEEN, IN, AND, OR. */
final class IdFilter {
    private final String column;

    IdFilter(String column) {
        this.column = column;
    }

    /** Exactly the ids that the predicate is true for; empty if it is about something else. */
    Optional<IdRanges> ids(Predicate predicate) {
        Expression[] operands = predicate.children();
        return switch (predicate.name()) {
            case "AND" -> both(operands).map(sides -> sides.get(0).and(sides.get(1)));
            case "OR" -> both(operands).map(sides -> sides.get(0).or(sides.get(1)));
            case "IN" -> in(operands);
            case "ALWAYS_TRUE" -> Optional.of(IdRanges.ALL);
            case "ALWAYS_FALSE" -> Optional.of(IdRanges.NONE);
            case "=", "<=>", "<", "<=", ">", ">=" -> comparison(predicate.name(), operands);
            default -> Optional.empty();
        };
    }

    private Optional<List<IdRanges>> both(Expression[] operands) {
        Optional<IdRanges> left = ids((Predicate) operands[0]);
        Optional<IdRanges> right = ids((Predicate) operands[1]);
        return left.isPresent() && right.isPresent() ? Optional.of(List.of(left.get(), right.get())) : Optional.empty();
    }

    private Optional<IdRanges> in(Expression[] operands) {
        if (!isColumn(operands[0])) {
            return Optional.empty();
        }
        List<IdRanges.Range> ids = new ArrayList<>();
        for (int i = 1; i < operands.length; i++) {
            if (!(operands[i] instanceof Literal<?> literal)) {
                return Optional.empty();
            }
            // Nothing is equal to NULL.
            if (literal.value() != null) {
                if (!(literal.value() instanceof Long id)) {
                    return Optional.empty();
                }
                ids.add(new IdRanges.Range(id, id));
            }
        }
        return Optional.of(IdRanges.union(ids));
    }

    private Optional<IdRanges> comparison(String operator, Expression[] operands) {
        if (isColumn(operands[0]) && operands[1] instanceof Literal<?> literal && literal.value() instanceof Long id) {
            return Optional.of(compared(operator, id));
        }
        return Optional.empty();
    }

    private static IdRanges compared(String operator, long id) {
        return switch (operator) {
            case "<" -> id == Long.MIN_VALUE ? IdRanges.NONE : IdRanges.between(Long.MIN_VALUE, id - 1);
            case "<=" -> IdRanges.between(Long.MIN_VALUE, id);
            case ">" -> id == Long.MAX_VALUE ? IdRanges.NONE : IdRanges.between(id + 1, Long.MAX_VALUE);
            case ">=" -> IdRanges.between(id, Long.MAX_VALUE);
            default -> IdRanges.between(id, id);
        };
    }

    private boolean isColumn(Expression expression) {
        return expression instanceof NamedReference reference
                && reference.fieldNames().length == 1
                && reference.fieldNames()[0].equalsIgnoreCase(column);
    }
}
