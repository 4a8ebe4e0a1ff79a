package io.clientele.server.personas;

import io.clientele.fidelity.CellCheck;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form with all that is to be said about it.
 *
 * @param errors by the name of the input
 * @param summary of all rows, in a sentence
 * @param possible whether the table can be seeded as it is
 */
record PersonaPage(PersonaForm form, List<Row> rows, Map<String, String> errors, String summary, boolean possible) {

    /** @param cells three, or none where the row is wrong */
    record Row(int index, Map<PersonaField, String> values, List<CellView> cells) {

        public String value(PersonaField field) {
            return values.getOrDefault(field, "");
        }

        public String input(PersonaField field) {
            return PersonaForm.name(index, field);
        }

        public String title() {
            String name = value(PersonaField.NAME);
            return name.isBlank() ? "Persona " + (index + 1) : name;
        }
    }

    static PersonaPage of(PersonaForm form) {
        PersonaFormReader reader = PersonaFormReader.read(form);
        List<CellCheck> checks = checks(reader.table(), reader.customers(), reader.days());
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < form.rows().size(); row++) {
            Persona persona = reader.persona(row);
            List<CellView> cells = checks.stream()
                    .filter(cell -> cell.persona().equals(persona))
                    .map(CellView::of)
                    .toList();
            rows.add(new Row(row, form.rows().get(row), cells));
        }
        boolean possible = reader.errors().isEmpty() && checks.stream().allMatch(CellCheck::possible);
        return new PersonaPage(form, rows, reader.errors(), summary(reader, checks, possible), possible);
    }

    private static List<CellCheck> checks(@Nullable PersonaTable table, long customers, int days) {
        return table == null ? List.of() : CellCheck.all(table, customers, days);
    }

    private static String summary(PersonaFormReader reader, List<CellCheck> checks, boolean possible) {
        if (possible) {
            return "All is possible: " + reader.customers() + " customers in " + reader.days() + " days.";
        }
        long impossible = checks.stream().filter(check -> !check.possible()).count();
        int wrong = reader.errors().size();
        String what = (wrong == 0 ? "" : wrong == 1 ? "1 value is wrong" : wrong + " values are wrong")
                + (wrong > 0 && impossible > 0 ? ", and " : "")
                + (impossible == 0
                        ? ""
                        : impossible == 1
                                ? "1 distribution is not possible"
                                : impossible + " distributions are not possible");
        return what + ".";
    }

    public @Nullable String error(String input) {
        return errors.get(input);
    }

    public PersonaField[] fields() {
        return PersonaField.values();
    }

    /** What a page that changes as one types takes from a new one. */
    public String drawn() {
        StringBuilder selectors = new StringBuilder("#persona-summary");
        rows.forEach(row -> selectors.append(",#drawn-").append(row.index()));
        return selectors.toString();
    }

    /** Names of the inputs of a row that are wrong, with spaces between them. */
    public String wrongIn(int row) {
        String prefix = "p" + row + "-";
        return String.join(
                " ",
                errors.keySet().stream().filter(name -> name.startsWith(prefix)).toList());
    }
}
