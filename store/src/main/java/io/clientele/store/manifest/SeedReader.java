package io.clientele.store.manifest;

import io.clientele.generate.Population;
import io.clientele.generate.Sampling;
import io.clientele.people.PersonLocale;
import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import io.clientele.store.Session;
import io.clientele.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes populations of what a seed has written down. */
public final class SeedReader {

    private SeedReader() {}

    /** All seeds, the newest last; in the caller's transaction. */
    public static List<SeedEntry> all(Session session) throws SQLException {
        return session.list("SELECT * FROM manifest WHERE kind = 'seed' ORDER BY id", row -> seed(session, row));
    }

    private static SeedEntry seed(Session session, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Map<Table, Long> rows = new EnumMap<>(Table.class);
        Map<Table, String> sha256 = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            String of = " FROM manifest_tables WHERE manifest_id = ? AND table_name = ?";
            rows.put(table, session.number("SELECT row_count" + of, id, table.key()));
            sha256.put(
                    table,
                    session.first("SELECT sha256" + of, hash -> hash.getString(1), id, table.key())
                            .orElseThrow());
        }
        return new SeedEntry(
                id,
                row.getString("program_version"),
                row.getInt("data_version"),
                population(session, row),
                row.getLong("first_order_id"),
                row.getLong("last_order_id"),
                rows,
                sha256);
    }

    private static Population population(Session session, ResultSet row) throws SQLException {
        long first = row.getLong("first_customer_id");
        return new Population(
                row.getLong("last_customer_id") - first + 1,
                row.getInt("days"),
                LocalDate.parse(row.getString("as_of")),
                row.getLong("seed"),
                personas(session, row),
                row.getInt("products"),
                PersonLocale.ofTag(row.getString("locale")),
                row.getDouble("cancelled"),
                Sampling.valueOf(row.getString("sampling").toUpperCase(Locale.ROOT)),
                row.getInt("nearest") != 0,
                first,
                row.getLong("first_product_id"),
                row.getLong("order_id_offset"));
    }

    private static PersonaTable personas(Session session, ResultSet row) throws SQLException {
        ActivityProfile activity = new ActivityProfile(
                weights(row.getString("weekday_weights")),
                weights(row.getString("month_weights")),
                weights(row.getString("hour_weights")));
        List<Persona> personas = session.list(
                "SELECT * FROM manifest_personas WHERE manifest_id = ? ORDER BY position",
                SeedReader::persona,
                row.getLong("id"));
        return new PersonaTable(personas, activity);
    }

    private static Persona persona(ResultSet row) throws SQLException {
        return new Persona(
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                row.getInt("weight"),
                Gaussian.of(row.getDouble("frequency_mean"), row.getDouble("frequency_std")),
                Gaussian.of(row.getDouble("monetary_mean"), row.getDouble("monetary_std")),
                Gaussian.of(row.getDouble("recency_mean"), row.getDouble("recency_std")),
                row.getInt("onset_days"),
                row.getDouble("regularity"),
                row.getDouble("trend"),
                row.getDouble("basket_cv"));
    }

    private static List<Double> weights(String text) {
        List<Double> weights = new ArrayList<>();
        for (String weight : text.split(" ", -1)) {
            weights.add(Double.valueOf(weight));
        }
        return weights;
    }
}
