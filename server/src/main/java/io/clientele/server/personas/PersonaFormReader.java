package io.clientele.server.personas;

import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import io.clientele.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes personas of what was typed, as far as that is right, and says what is wrong with the rest. */
final class PersonaFormReader {
    /** Up to the greatest amount, with eight decimals; no exponent, which could ask for a billion digits. */
    private static final String NUMBER = "-?[0-9]{1,10}(\\.[0-9]{1,8})?";

    /** As many as a seed from the admin may make. */
    private static final long MOST_CUSTOMERS = 10_000_000;

    private final PersonaForm form;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<@Nullable Persona> personas = new ArrayList<>();
    private @Nullable PersonaTable table;
    private long customers;
    private int days;

    private PersonaFormReader(PersonaForm form) {
        this.form = form;
    }

    static PersonaFormReader read(PersonaForm form) {
        PersonaFormReader reader = new PersonaFormReader(form);
        reader.read();
        return reader;
    }

    /** The message by the name of the input; {@code table} for the table as a whole. */
    Map<String, String> errors() {
        return errors;
    }

    /** A row that is wrong has none. */
    @Nullable
    Persona persona(int row) {
        return personas.get(row);
    }

    /** Of the rows that are right; null if there is none with a customer. */
    @Nullable
    PersonaTable table() {
        return table;
    }

    long customers() {
        return customers;
    }

    int days() {
        return days;
    }

    private void read() {
        for (int row = 0; row < form.rows().size(); row++) {
            personas.add(persona(row, form.rows().get(row)));
        }
        ActivityProfile activity = activity();
        days = (int) whole("days", form.days(), 1, Persona.MAX_DAYS, 730);
        List<Persona> right = new ArrayList<>();
        personas.forEach(persona -> {
            if (persona != null) {
                right.add(persona);
            }
        });
        try {
            table = new PersonaTable(right, activity);
        } catch (IllegalArgumentException e) {
            errors.putIfAbsent("table", String.valueOf(e.getMessage()));
        }
        long sum = right.stream().mapToLong(Persona::customers).sum();
        customers = form.customers().isBlank()
                ? Math.min(sum, MOST_CUSTOMERS)
                : whole("customers", form.customers(), 1, MOST_CUSTOMERS, sum);
    }

    private @Nullable Persona persona(int row, Map<PersonaField, String> texts) {
        int before = errors.size();
        Map<PersonaField, Double> numbers = new LinkedHashMap<>();
        for (PersonaField field : PersonaField.values()) {
            if (field.compareTo(PersonaField.CUSTOMERS) >= 0) {
                numbers.put(field, number(PersonaForm.name(row, field), texts.getOrDefault(field, "")));
            }
        }
        for (PersonaField field : List.of(PersonaField.CUSTOMERS, PersonaField.ONSET_DAYS)) {
            double value = numbers.getOrDefault(field, 0.0);
            if (value != Math.rint(value)) {
                errors.put(PersonaForm.name(row, field), "is " + texts.get(field) + ", but must be a whole number");
            }
        }
        if (errors.size() > before) {
            return null;
        }
        try {
            return new Persona(
                    texts.getOrDefault(PersonaField.KEY, "").strip(),
                    texts.getOrDefault(PersonaField.NAME, "").strip(),
                    texts.getOrDefault(PersonaField.DESCRIPTION, "").strip(),
                    (int) Math.min(numbers.getOrDefault(PersonaField.CUSTOMERS, 0.0), Integer.MAX_VALUE),
                    law(numbers, PersonaField.FREQUENCY_MEAN, PersonaField.FREQUENCY_STD),
                    law(numbers, PersonaField.MONETARY_MEAN, PersonaField.MONETARY_STD),
                    law(numbers, PersonaField.RECENCY_MEAN, PersonaField.RECENCY_STD),
                    (int) Math.min(numbers.getOrDefault(PersonaField.ONSET_DAYS, 0.0), Integer.MAX_VALUE),
                    numbers.getOrDefault(PersonaField.REGULARITY, 0.0),
                    numbers.getOrDefault(PersonaField.TREND, 0.0),
                    numbers.getOrDefault(PersonaField.BASKET_CV, 0.0));
        } catch (IllegalArgumentException e) {
            refuse(row, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Gaussian law(Map<PersonaField, Double> numbers, PersonaField mean, PersonaField std) {
        return Gaussian.of(numbers.getOrDefault(mean, 0.0), numbers.getOrDefault(std, 0.0));
    }

    /** A persona's own message begins {@code persona KEY: FIELD}, or {@code persona key}. */
    private void refuse(int row, String message) {
        for (PersonaField field : PersonaField.values()) {
            String name = field.personaName() + " ";
            int at = message.indexOf(": " + name);
            if (at >= 0) {
                errors.put(PersonaForm.name(row, field), message.substring(at + 2 + name.length()));
                return;
            }
        }
        errors.put(PersonaForm.name(row, PersonaField.KEY), message.replaceFirst("^persona key ", ""));
    }

    private ActivityProfile activity() {
        ActivityProfile activity = ActivityProfile.defaults();
        try {
            activity = new ActivityProfile(
                    weights("weekday", form.weekday(), activity.weekday()),
                    weights("month", form.month(), activity.month()),
                    weights("hour", form.hour(), activity.hour()));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage()).replaceFirst("^activity ", "");
            String field = message.startsWith("weekday") ? "weekday" : message.startsWith("month") ? "month" : "hour";
            errors.put(field, message.substring(field.length()).strip());
        }
        return activity;
    }

    private List<Double> weights(String field, String text, List<Double> otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        String[] parts = text.strip().split("[\\s,;]+", -1);
        if (!Arrays.stream(parts).allMatch(part -> part.matches(NUMBER))) {
            errors.put(field, "must be numbers with spaces between them");
            return otherwise;
        }
        return Arrays.stream(parts).map(Double::valueOf).toList();
    }

    /** @return 0 where it is wrong */
    private double number(String name, String text) {
        if (text.strip().matches(NUMBER)) {
            return new BigDecimal(text.strip()).doubleValue();
        }
        errors.put(name, "is '" + text + "', but must be a number");
        return 0;
    }

    private long whole(String name, String text, long least, long most, long otherwise) {
        if (text.strip().matches("[0-9]{1,18}")) {
            long value = Long.parseLong(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        }
        errors.put(
                name,
                "is '" + text + "', but must be a whole number from " + Numbers.grouped(least) + " to "
                        + Numbers.grouped(most));
        return otherwise;
    }
}
