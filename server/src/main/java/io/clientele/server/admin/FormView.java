package io.clientele.server.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as its template shows it.
 *
 * @param id null for a new record
 * @param version what the form was made of; empty for a new record
 * @param editable whether it can be sent, or is only looked at
 * @param summary what is wrong, each with the input that it is about
 * @param conflict who has changed the record meanwhile; null for nobody
 * @param currentRows what the other has made of the inline's rows; null if that is the same
 */
public record FormView(
        Names names,
        @Nullable Long id,
        String title,
        String version,
        boolean editable,
        List<FieldView> fields,
        @Nullable InlineView inline,
        List<FieldView> outputs,
        List<Problem> summary,
        @Nullable Conflict conflict,
        @Nullable CurrentRows currentRows) {

    /**
     * @param inputId of the input, for labels and links
     * @param value what stands in it
     * @param errors what is wrong with that
     * @param current what somebody else has made of it meanwhile; null if that is the same
     * @param suggestions what may have been meant, for a reference that was not clear
     */
    public record FieldView(
            FormField field,
            String inputId,
            String value,
            boolean ticked,
            List<String> errors,
            @Nullable String current,
            List<Picker.Suggestion> suggestions) {

        /** The ids of what describes the input, for screen readers; null if nothing does. */
        public @Nullable String describedBy() {
            String ids = (field.help().isEmpty() ? "" : inputId + "-help ")
                    + (errors.isEmpty() ? "" : inputId + "-error ")
                    + (current == null ? "" : inputId + "-current ");
            return ids.isEmpty() ? null : ids.strip();
        }
    }

    /** @param template a row with {@code ROW} for its number, to make more of in the browser */
    public record InlineView(Inline inline, List<String> headers, List<RowView> rows, RowView template) {}

    /** @param removed whether the row is to go */
    public record RowView(String number, List<FieldView> fields, String removeName, boolean removed) {

        /** From 1, for people; the template's is filled in when a row is made of it. */
        public String place() {
            return number.equals("ROW") ? "PLACE" : Integer.toString(Integer.parseInt(number) + 1);
        }
    }

    /** @param inputId empty where it is the record as a whole */
    public record Problem(String inputId, String text) {}

    public record Conflict(String who, String when) {}

    /** What an inline's rows are by now, where that is not what the form holds. */
    public record CurrentRows(List<String> rows) {}
}
