package io.clientele.store.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that a list's rows have, and by which they may be filtered or sorted. Each list has an enum of its fields. */
public interface Field {

    /** The name in the API, in query parameters and in the admin, such as {@code order_date}. */
    String key();

    FieldType type();

    /** By what the list may be filtered; empty if by nothing. */
    Set<Comparison> comparisons();

    boolean sortable();

    /** Whether a row may be without a value; such rows come first in rising order. */
    default boolean nullable() {
        return false;
    }

    /** All values that there can be, for a field of type {@link FieldType#CHOICE}. */
    default List<String> choices() {
        return List.of();
    }

    /** The column's name in the list's table. */
    String column();

    /** A field that rows of one value are sorted by before their ids, because an index has them in that order. */
    default @Nullable Field tieBreak() {
        return null;
    }
}
