package io.clientele.server.api.list;

import io.clientele.server.problem.FieldProblem;
import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemException;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.Field;
import io.clientele.store.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a query asks for, and in which order.
 *
 * @param sorts empty for the list's own order
 */
public record ListCriteria(Criteria criteria, List<Sort> sorts) {

    /** @throws ProblemException with all parameters that are wrong */
    public static ListCriteria of(ApiQuery query, Map<String, ListParameter> parameters, List<? extends Field> fields) {
        List<FieldProblem> errors = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        query.values().forEach((name, text) -> {
            ListParameter parameter = parameters.get(name);
            Field field = parameter == null ? null : parameter.field();
            Comparison comparison = parameter == null ? null : parameter.comparison();
            if (field != null && comparison != null) {
                Condition condition = attempt(name, errors, () -> Condition.parse(field, comparison, text));
                if (condition != null) {
                    conditions.add(condition);
                }
            }
        });
        String search = query.get(ListParameter.SEARCH).orElse(null);
        Criteria criteria = attempt(ListParameter.SEARCH, errors, () -> new Criteria(List.copyOf(conditions), search));
        String ordering = query.get(ListParameter.ORDERING).orElse("");
        List<Sort> sorts = ordering.isEmpty()
                ? List.of()
                : attempt(ListParameter.ORDERING, errors, () -> distinct(Sort.parse(ordering, fields)));
        if (criteria == null || sorts == null || !errors.isEmpty()) {
            throw new ProblemException(Problem.badRequest(errors));
        }
        return new ListCriteria(criteria, sorts);
    }

    private static List<Sort> distinct(List<Sort> sorts) {
        if (sorts.stream().map(Sort::field).distinct().count() < sorts.size()) {
            throw new IllegalArgumentException("ordering names a field twice");
        }
        return sorts;
    }

    /** The field stands beside its message already. */
    static String withoutName(String message, String name) {
        String field = name.split("__", 2)[0] + " ";
        return message.startsWith(field) ? message.substring(field.length()) : message;
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> @Nullable T attempt(String name, List<FieldProblem> errors, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            errors.add(new FieldProblem(name, withoutName(String.valueOf(e.getMessage()), name)));
            return null;
        }
    }
}
