package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.store.edit.Edit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a model's records are added, changed and deleted. What is written goes through the store's own values and checks: a
 * form can set what its {@link #fields} name, and nothing else.
 *
 * @param <T> the stored record, with all that the form shows
 */
public interface Editing<T> {

    List<FormField> fields();

    /** Those of a new record's form, where they are not the same. */
    default List<FormField> fieldsOfNew() {
        return fields();
    }

    default @Nullable Inline inline() {
        return null;
    }

    /** The form of a new record. */
    FormData blank();

    Optional<T> find(long id);

    long id(T row);

    /** What a record is called in titles and messages. */
    String text(T row);

    FormData of(T row);

    String version(T row);

    /** What the server computes from what is typed, by the names of its {@link Widget#OUTPUT} fields. */
    default Map<String, String> outputs(FormData data, @Nullable T row) {
        return Map.of();
    }

    /**
     * @return the new record's id
     * @throws io.clientele.store.edit.EditException if it can't be added
     */
    long create(FormData data, Edit edit);

    /** @throws io.clientele.store.edit.EditException if it can't be changed */
    void update(long id, FormData data, @Nullable String expectedVersion, Edit edit);

    /** @throws io.clientele.store.edit.EditException if it can't be deleted */
    void delete(long id, @Nullable String expectedVersion, Edit edit);

    /** What deleting these records would mean, by id; those that are there, with a constant number of statements. */
    Map<Long, Impact> impacts(List<Long> ids);

    /** The template whose fragment {@code more} is shown below a record's form; null for none. */
    default @Nullable String morePanels() {
        return null;
    }

    /** What that fragment needs. */
    default Map<String, Object> more(T row, Viewer viewer) {
        return Map.of();
    }

    /** How a record is picked from other forms, by what is typed; null if it never is. */
    default @Nullable Picker<?> picker() {
        return null;
    }
}
