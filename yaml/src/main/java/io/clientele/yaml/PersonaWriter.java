package io.clientele.yaml;

import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.util.List;
import java.util.stream.Collectors;

/** A persona table as annotated YAML. */
final class PersonaWriter {
    private static final String HEAD = """
            # yaml-language-server: $schema=%s
            #
            # The kinds of customers that `clientele seed --personas FILE` makes.
            # Each mean and std (standard deviation) holds in the orders that are written.
            # `clientele personas check FILE` tells whether they can be met.
            #
            #   key          name in data: lower-case letters, digits and _
            #   name         name for people
            #   description  may be left out
            #   customers    how many; `--customers` keeps the proportions
            #   frequency    completed orders a year
            #   monetary     spend a year, in currency units
            #   recency      days between the last order and the as-of date
            #
            # May be left out:
            #
            #   onset_days   orders begin at most that many days before the as-of date; 0: with the window (default)
            #   regularity   of the gaps between orders, 0.5 to 100: 1 is random (default), 4 is clockwork
            #   trend        of their activity, -1 (dies away) to 1 (grows from nothing); 0 is steady (default)
            #   basket_cv    how much one customer's order values differ: std / mean, above 0, to 3; 0.5 is the default

            personas:
            """;

    private static final String ACTIVITY = """

            # When they shop: relative weights; 2 beside 1 is twice as many orders. Each list may be left out.
            activity:
            """;

    private static final int WEIGHTS_PER_LINE = 12;

    private final String schema;

    PersonaWriter(String schema) {
        this.schema = schema;
    }

    String text(PersonaTable table) {
        StringBuilder yaml = new StringBuilder(HEAD.replace("%s", schema));
        for (Persona persona : table.personas()) {
            append(yaml, persona);
        }
        yaml.append(ACTIVITY);
        append(yaml, "weekday", "Monday to Sunday", table.activity().weekday());
        append(yaml, "month", "January to December", table.activity().month());
        append(yaml, "hour", "0:00 to 23:00", table.activity().hour());
        return yaml.toString();
    }

    private static void append(StringBuilder yaml, Persona persona) {
        String separator = yaml.charAt(yaml.length() - 2) == ':' ? "" : "\n";
        yaml.append(separator)
                .append("  - key: ")
                .append(YamlScalars.text(persona.key()))
                .append('\n');
        field(yaml, "name", YamlScalars.text(persona.name()));
        if (!persona.description().isEmpty()) {
            field(yaml, "description", YamlScalars.text(persona.description()));
        }
        field(yaml, "customers", YamlScalars.number(persona.customers()));
        field(yaml, "frequency", law(persona.frequencyPerYear(), "orders a year"));
        field(yaml, "monetary", law(persona.monetaryPerYear(), "spend a year"));
        field(yaml, "recency", law(persona.recencyDays(), "days"));
        field(yaml, "onset_days", YamlScalars.number(persona.onsetDays()));
        field(yaml, "regularity", YamlScalars.number(persona.regularity()));
        field(yaml, "trend", YamlScalars.number(persona.trend()));
        field(yaml, "basket_cv", YamlScalars.number(persona.basketCv()));
    }

    private static void field(StringBuilder yaml, String key, String value) {
        yaml.append("    ").append(key).append(": ").append(value).append('\n');
    }

    private static String law(Gaussian law, String unit) {
        return "{mean: " + YamlScalars.number(law.mean()) + ", std: " + YamlScalars.number(law.std()) + "}  # " + unit;
    }

    private static void append(StringBuilder yaml, String key, String what, List<Double> weights) {
        yaml.append("  # ").append(what).append("\n  ").append(key).append(":\n    [");
        for (int from = 0; from < weights.size(); from += WEIGHTS_PER_LINE) {
            int to = Math.min(weights.size(), from + WEIGHTS_PER_LINE);
            yaml.append(from == 0 ? "" : ",\n     ")
                    .append(weights.subList(from, to).stream()
                            .map(YamlScalars::number)
                            .collect(Collectors.joining(", ")));
        }
        yaml.append("]\n");
    }
}
