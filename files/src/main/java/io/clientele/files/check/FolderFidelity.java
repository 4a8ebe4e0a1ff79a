package io.clientele.files.check;

import io.clientele.fidelity.FidelityCell;
import io.clientele.fidelity.FidelityReport;
import io.clientele.fidelity.Moments;
import io.clientele.fidelity.Quantity;
import io.clientele.files.orders.Duck;
import io.clientele.generate.Population;
import io.clientele.persona.Persona;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All cells of the persona table from the completed orders of the files. Frequency is over all of a persona's customers, monetary
 * and recency over those with an order.
 */
final class FolderFidelity {

    private FolderFidelity() {}

    private static String sql(Population population) {
        return String.format(Locale.ROOT, """
            WITH bought AS (
              SELECT persona, count(o.id) AS orders, sum(o.total) AS value, CAST(max(o.ordered_at) AS DATE) AS last_day
              FROM ground_truth t LEFT JOIN orders o
                ON o.customer_id = t.customer_id AND o.status IN ('delivered', 'shipped')
                AND o.ordered_at >= TIMESTAMP '%1$s 00:00:00' AND o.ordered_at < TIMESTAMP '%2$s 00:00:00'
              GROUP BY t.customer_id, persona),
            measured AS (
              SELECT persona, orders * 365.0::DOUBLE / %3$d AS frequency, CAST(value AS DOUBLE) * 365 / %3$d AS monetary,
                CAST(date_diff('day', last_day, DATE '%2$s') AS DOUBLE) AS recency
              FROM bought)
            SELECT persona, count(frequency), sum(frequency), coalesce(var_pop(frequency), 0) * count(frequency),
              count(monetary), sum(monetary), coalesce(var_pop(monetary), 0) * count(monetary),
              count(recency), sum(recency), coalesce(var_pop(recency), 0) * count(recency)
            FROM measured GROUP BY persona""", population.windowStart(), population.asOf(), population.days());
    }

    static FidelityReport of(Duck duck, Population population) {
        Map<String, Map<Quantity, Moments>> found = new HashMap<>();
        duck.forEach(sql(population), row -> {
            Map<Quantity, Moments> moments = new EnumMap<>(Quantity.class);
            int column = 2;
            for (Quantity quantity : Quantity.values()) {
                moments.put(
                        quantity,
                        Moments.of(row.getLong(column), row.getDouble(column + 1), row.getDouble(column + 2)));
                column += 3;
            }
            found.put(String.valueOf(row.getString(1)), moments);
        });
        List<FidelityCell> cells = new ArrayList<>();
        for (Persona persona : population.personas().personas()) {
            Map<Quantity, Moments> moments = found.getOrDefault(persona.key(), Map.of());
            for (Quantity quantity : Quantity.values()) {
                cells.add(new FidelityCell(
                        persona.key(),
                        persona.name(),
                        quantity,
                        switch (quantity) {
                            case FREQUENCY -> persona.frequencyPerYear();
                            case MONETARY -> persona.monetaryPerYear();
                            case RECENCY -> persona.recencyDays();
                        },
                        moments.getOrDefault(quantity, Moments.of(0, 0, 0))));
            }
        }
        return new FidelityReport(cells);
    }
}
