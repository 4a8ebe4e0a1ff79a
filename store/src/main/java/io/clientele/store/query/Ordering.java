package io.clientele.store.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an order total. */
final class Ordering {

    private Ordering() {}

    /** The sorts, what breaks ties of the last one, and the id, which no two rows have in common. */
    static List<Sort> total(List<Sort> sorts, List<Field> fields) {
        List<Sort> order = new ArrayList<>(sorts);
        Sort last = sorts.get(sorts.size() - 1);
        for (@Nullable Field field = last.field().tieBreak(); field != null; field = field.tieBreak()) {
            add(order, new Sort(field, last.descending()));
        }
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).field().type() == FieldType.ID
                    && order.get(i).field().column().equals("id")) {
                return List.copyOf(order.subList(0, i + 1));
            }
        }
        order.add(new Sort(id(fields), last.descending()));
        return List.copyOf(order);
    }

    private static void add(List<Sort> order, Sort sort) {
        if (order.stream().noneMatch(other -> other.field().equals(sort.field()))) {
            order.add(sort);
        }
    }

    private static Field id(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.column().equals("id"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the list has no field id"));
    }
}
