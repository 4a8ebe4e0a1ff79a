package io.clientele.store.check;

import io.clientele.fidelity.FidelityCell;
import io.clientele.fidelity.FidelityReport;
import io.clientele.fidelity.Moments;
import io.clientele.fidelity.Quantity;
import io.clientele.generate.Population;
import io.clientele.persona.Persona;
import io.clientele.store.Session;
import io.clientele.store.manifest.SeedEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All cells of the persona table from the completed orders of the window, in one statement. Deviations are summed in a second
 * pass around the means: the difference of two large sums would lose digits. Frequency is over all of a persona's
 * customers, monetary and recency over those with an order. In SQLite the fractions are floating-point numbers, whose sums it
 * corrects for what rounding loses; in PostgreSQL they are decimals. So the sums don't depend on the order of the rows.
 */
final class FidelityQuery {
    private static final int SECONDS_PER_DAY = 86_400;

    private FidelityQuery() {}

    /** Parameters: first and last order id, start and end of the window, first and last customer id, days, days, end. */
    private static String sql(Session session) {
        return String.format(Locale.ROOT, """
            WITH bought AS (
              SELECT t.customer_id, t.persona, count(o.id) AS orders, sum(o.total_cents) AS cents, %2$s AS last_order
              FROM ground_truth t LEFT JOIN orders o
                ON o.customer_id = t.customer_id AND o.status IN ('delivered', 'shipped')
                AND o.id BETWEEN ? AND ? AND o.ordered_at >= %1$s AND o.ordered_at < %1$s
              WHERE t.customer_id BETWEEN ? AND ?
              GROUP BY t.customer_id),
            measured AS MATERIALIZED (
              SELECT persona, orders * 365.0 / ? AS frequency, cents * 3.65 / ? AS monetary,
                     (? - last_order + 86399) / 86400 AS recency
              FROM bought),
            means AS (
              SELECT persona, avg(frequency) AS frequency, avg(monetary) AS monetary, avg(recency) AS recency
              FROM measured GROUP BY persona)
            SELECT persona,
                   count(m.frequency), sum(m.frequency), sum((m.frequency - a.frequency) * (m.frequency - a.frequency)),
                   count(m.monetary), sum(m.monetary), sum((m.monetary - a.monetary) * (m.monetary - a.monetary)),
                   count(m.recency), sum(m.recency), sum((m.recency - a.recency) * (m.recency - a.recency))
            FROM measured m JOIN means a USING (persona)
            GROUP BY persona""", session.instantParameter(), session.epochSeconds("max(o.ordered_at)"));
    }

    static FidelityReport run(Session session, SeedEntry seed) throws SQLException {
        Population population = seed.population();
        long end = population.asOf().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        long start = end - (long) population.days() * SECONDS_PER_DAY;
        Map<String, Map<Quantity, Moments>> found = new HashMap<>();
        session.forEach(
                sql(session),
                FidelityQuery::measured,
                persona -> found.put(persona.key, persona.moments),
                seed.firstOrderId(),
                seed.lastOrderId(),
                start,
                end,
                seed.firstCustomerId(),
                seed.lastCustomerId(),
                population.days(),
                population.days(),
                end);
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

    private record Measured(String key, Map<Quantity, Moments> moments) {}

    private static Measured measured(ResultSet row) throws SQLException {
        Map<Quantity, Moments> moments = new EnumMap<>(Quantity.class);
        int column = 2;
        for (Quantity quantity : Quantity.values()) {
            moments.put(
                    quantity, Moments.of(row.getLong(column), row.getDouble(column + 1), row.getDouble(column + 2)));
            column += 3;
        }
        return new Measured(row.getString(1), moments);
    }
}
