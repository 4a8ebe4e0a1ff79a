package io.clientele.server.personas;

import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The form as it was typed.
 *
 * @param customers how many in all, for the check; empty for the sum of the personas'
 * @param days the window
 * @param rows one for each persona
 * @param weekday 7 weights with spaces between them, like {@code month} and {@code hour}
 */
record PersonaForm(
        String customers,
        String days,
        List<Map<PersonaField, String>> rows,
        String weekday,
        String month,
        String hour) {
    static final int MOST_ROWS = 50;

    PersonaForm {
        rows = List.copyOf(rows);
    }

    static PersonaForm of(PersonaTable table, String customers, String days) {
        ActivityProfile activity = table.activity();
        return new PersonaForm(
                customers,
                days,
                table.personas().stream().map(PersonaForm::row).toList(),
                weights(activity.weekday()),
                weights(activity.month()),
                weights(activity.hour()));
    }

    /** @param parameter the value of the parameter of a name; empty if it was not sent */
    static PersonaForm of(UnaryOperator<String> parameter) {
        List<Map<PersonaField, String>> rows = new ArrayList<>();
        while (rows.size() < MOST_ROWS && !parameter.apply("row" + rows.size()).isEmpty()) {
            Map<PersonaField, String> row = new EnumMap<>(PersonaField.class);
            for (PersonaField field : PersonaField.values()) {
                row.put(field, parameter.apply(name(rows.size(), field)));
            }
            rows.add(row);
        }
        return new PersonaForm(
                parameter.apply("customers"),
                parameter.apply("days"),
                rows,
                parameter.apply("weekday"),
                parameter.apply("month"),
                parameter.apply("hour"));
    }

    /** The name of a cell's input. */
    static String name(int row, PersonaField field) {
        return "p" + row + "-" + field.key();
    }

    /** One more persona, as new as the last one of the built-in table, under a key that is free. */
    PersonaForm withOneMore() {
        List<Map<PersonaField, String>> more = new ArrayList<>(rows);
        List<String> keys = rows.stream().map(row -> row.get(PersonaField.KEY)).toList();
        int number = 1;
        while (keys.contains("persona_" + number)) {
            number++;
        }
        List<Persona> builtIn = PersonaTable.defaults().personas();
        Map<PersonaField, String> row = row(builtIn.get(builtIn.size() - 1));
        row.put(PersonaField.KEY, "persona_" + number);
        row.put(PersonaField.NAME, "Persona " + number);
        row.put(PersonaField.DESCRIPTION, "");
        more.add(row);
        return new PersonaForm(customers, days, more, weekday, month, hour);
    }

    PersonaForm without(int row) {
        List<Map<PersonaField, String>> fewer = new ArrayList<>(rows);
        fewer.remove(row);
        return new PersonaForm(customers, days, fewer, weekday, month, hour);
    }

    PersonaForm with(int row, PersonaField field, String value) {
        List<Map<PersonaField, String>> changed = new ArrayList<>(rows);
        Map<PersonaField, String> values = new EnumMap<>(changed.get(row));
        values.put(field, value);
        changed.set(row, values);
        return new PersonaForm(customers, days, changed, weekday, month, hour);
    }

    private static Map<PersonaField, String> row(Persona persona) {
        Map<PersonaField, String> row = new EnumMap<>(PersonaField.class);
        for (PersonaField field : PersonaField.values()) {
            row.put(field, field.textOf(persona));
        }
        return row;
    }

    private static String weights(List<Double> weights) {
        return weights.stream().map(PersonaField::number).collect(Collectors.joining(" "));
    }
}
