package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.store.query.Field;
import io.clientele.store.query.RecordList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a model, which drives its pages: a list with columns, search, filters and dates; and, if it can be
 * edited, the pages to add, change and delete. A new model is a new component of this type.
 *
 * @param <T> a row of the list
 */
public interface ModelAdmin<T> {
    Names names();

    default String title() {
        return names().title();
    }

    RecordList<T> records();

    /** Up to how many rows the list is counted; behind that it says "more than". */
    default long counted() {
        return Totals.COUNTED;
    }

    long id(T row);

    /** What a record is called in titles and messages. */
    String text(T row);

    List<Column<T>> columns();

    /** What the search looks at, for the hint in its field; empty if there is no search. */
    default String searched() {
        return "";
    }

    default List<Filter> filters() {
        return List.of();
    }

    /** The field by whose year, month and day one can go down the list; null for none. */
    default @Nullable Field dates() {
        return null;
    }

    /** The pages to add, change and delete; null for a model that is only looked at. */
    default @Nullable Editing<?> editing() {
        return null;
    }

    /** Whether there is a page for one record. */
    default boolean hasPage() {
        return editing() != null;
    }

    default boolean mayView(Viewer viewer) {
        return viewer.loggedIn();
    }

    default boolean mayEdit(Viewer viewer) {
        return editing() != null && viewer.staff();
    }

    /** What else can be done from the list, as links. */
    default List<Link> links(Viewer viewer) {
        return List.of();
    }

    /** A link with its text. */
    record Link(String text, String href) {}
}
