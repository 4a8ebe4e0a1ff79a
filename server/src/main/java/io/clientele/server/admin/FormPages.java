package io.clientele.server.admin;

import io.clientele.server.admin.FormView.FieldView;
import io.clientele.server.admin.FormView.InlineView;
import io.clientele.server.admin.FormView.Problem;
import io.clientele.server.admin.FormView.RowView;
import io.clientele.store.edit.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a form's page of its description, what stands in it and what is wrong with that. */
final class FormPages<T> {
    private final Names names;
    private final Editing<T> editing;
    private final FormData data;
    private final @Nullable T row;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();
    private final Map<String, String> outputs;
    private final Map<String, Picker<?>> pickers;
    private boolean editable = true;
    private @Nullable String version;
    private FormView.@Nullable Conflict conflict;
    private @Nullable FormData current;

    /** @param row null for a new record */
    FormPages(Names names, Editing<T> editing, Map<String, Picker<?>> pickers, FormData data, @Nullable T row) {
        this.names = names;
        this.editing = editing;
        this.pickers = pickers;
        this.data = data;
        this.row = row;
        this.outputs = editing.outputs(data, row);
    }

    FormPages<T> errors(List<FieldError> all) {
        for (FieldError error : all) {
            errors.computeIfAbsent(error.field(), field -> new ArrayList<>()).add(error.message());
        }
        return this;
    }

    FormPages<T> readOnly() {
        editable = false;
        return this;
    }

    /** The version that the form was made of, where that is not the record's current one. */
    FormPages<T> version(String formVersion) {
        version = formVersion;
        return this;
    }

    /** Somebody has changed the record meanwhile: what it holds now is shown beside what was typed. */
    FormPages<T> conflict(FormView.Conflict who) {
        conflict = who;
        if (row != null) {
            current = editing.of(row);
        }
        return this;
    }

    FormView view() {
        List<FieldView> fields = new ArrayList<>();
        List<FieldView> computed = new ArrayList<>();
        for (FormField field : row == null ? editing.fieldsOfNew() : editing.fields()) {
            (field.typed() ? fields : computed).add(field(field));
        }
        InlineView inline = inline();
        return new FormView(
                names,
                row == null ? null : editing.id(row),
                row == null ? "Add " + names.withArticle() : editing.text(row),
                version != null ? version : row == null ? "" : editing.version(row),
                editable,
                fields,
                inline,
                computed,
                summary(fields, inline),
                conflict,
                currentRows());
    }

    private FormView.@Nullable CurrentRows currentRows() {
        Inline inline = editing.inline();
        if (inline == null || current == null) {
            return null;
        }
        List<String> rows = texts(inline, current);
        return rows.equals(texts(inline, data)) ? null : new FormView.CurrentRows(rows);
    }

    /** Each row in a line, such as "#17 Planter × 8". */
    private static List<String> texts(Inline inline, FormData data) {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < data.rows(); number++) {
            String text = inline.row(number).stream()
                    .filter(FormField::typed)
                    .map(field -> data.text(field.key()).strip())
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining(" × "));
            if (!text.isEmpty() && !data.ticked(inline.removeName(number))) {
                rows.add(text);
            }
        }
        return rows;
    }

    private FieldView field(FormField field) {
        String key = field.key();
        String value = shown(field);
        List<String> wrong = errors.getOrDefault(key, List.of());
        String other = current == null || !field.typed() ? null : current.text(key);
        return new FieldView(
                field,
                inputId(key),
                value,
                data.ticked(key),
                wrong,
                other == null || other.equals(value) ? null : shown(field, other),
                wrong.isEmpty() || field.refersTo() == null ? List.of() : suggestions(field.refersTo(), value));
    }

    /** A password never goes back into a page. */
    private String shown(FormField field) {
        return switch (field.widget()) {
            case OUTPUT -> outputs.getOrDefault(field.key(), "");
            case NEW_PASSWORD -> "";
            default -> data.text(field.key());
        };
    }

    private static String shown(FormField field, String value) {
        return field.widget() == Widget.YES_NO ? (value.isEmpty() ? "no" : "yes") : value;
    }

    private List<Picker.Suggestion> suggestions(String model, String value) {
        Picker<?> picker = pickers.get(model);
        return picker == null || value.isBlank() ? List.of() : picker.suggestions(value);
    }

    private @Nullable InlineView inline() {
        Inline inline = editing.inline();
        if (inline == null) {
            return null;
        }
        List<RowView> rows = new ArrayList<>();
        for (int number = 0; number < data.rows(); number++) {
            rows.add(row(inline, number));
        }
        List<String> headers = inline.fields().stream().map(FormField::label).toList();
        return new InlineView(inline, headers, rows, template(inline));
    }

    private RowView row(Inline inline, int number) {
        List<FieldView> fields = inline.row(number).stream().map(this::field).toList();
        String remove = inline.removeName(number);
        return new RowView(Integer.toString(number), fields, remove, data.ticked(remove));
    }

    private static RowView template(Inline inline) {
        List<FieldView> fields = new ArrayList<>();
        for (FormField field : inline.fields()) {
            String name = inline.key() + "[ROW]." + field.key();
            fields.add(new FieldView(field.named(name), inputId(name), "", false, List.of(), null, List.of()));
        }
        return new RowView("ROW", fields, inline.key() + "[ROW].remove", false);
    }

    private List<Problem> summary(List<FieldView> fields, @Nullable InlineView inline) {
        Map<String, String> labels = new HashMap<>();
        fields.forEach(field -> labels.put(field.field().key(), field.field().label()));
        if (inline != null) {
            for (RowView each : inline.rows()) {
                for (FieldView field : each.fields()) {
                    String label = inline.inline().one() + " " + each.place() + ", "
                            + field.field().label();
                    labels.put(field.field().key(), label);
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        errors.forEach((key, messages) -> messages.forEach(message -> {
            String label = labels.get(key);
            problems.add(
                    label == null
                            ? new Problem("", key.isEmpty() ? message : key.replace('_', ' ') + " " + message)
                            : new Problem(inputId(key), label + " " + message));
        }));
        return problems;
    }

    /** An id without the brackets, which selectors of stylesheets and scripts would have to escape. */
    static String inputId(String key) {
        return "id-" + key.replace('[', '-').replace("].", "-").replace('_', '-');
    }
}
