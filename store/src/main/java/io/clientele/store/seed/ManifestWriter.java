package io.clientele.store.seed;

import io.clientele.generate.PersonaPlan;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.persona.Persona;
import io.clientele.store.RowWriter;
import io.clientele.store.Session;
import io.clientele.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down how a seed's rows came about: all that is needed to make and to check them again. */
final class ManifestWriter {
    private final Session session;

    ManifestWriter(Session session) {
        this.session = session;
    }

    void write(SeedResult result, PopulationPlan plan, PopulationWriter writer, String programVersion)
            throws SQLException {
        writeSeed(result.manifestId(), plan.population(), writer, programVersion);
        writePersonas(result.manifestId(), plan);
        writeTables(result);
    }

    private void writeSeed(long id, Population population, PopulationWriter writer, String programVersion)
            throws SQLException {
        try (RowWriter rows = session.rowWriter(
                "manifest",
                "id",
                "kind",
                "program_version",
                "first_customer_id",
                "last_customer_id",
                "first_order_id",
                "last_order_id",
                "data_version",
                "seed",
                "as_of",
                "days",
                "locale",
                "products",
                "first_product_id",
                "order_id_offset",
                "cancelled",
                "sampling",
                "nearest",
                "weekday_weights",
                "month_weights",
                "hour_weights")) {
            rows.add(id).add("seed").add(programVersion);
            rows.add(population.firstCustomerId());
            rows.add(population.firstCustomerId() + population.customerCount() - 1);
            rows.add(orNull(writer.firstOrderId())).add(orNull(writer.lastOrderId()));
            rows.add(Population.DATA_VERSION);
            rows.add(population.seed());
            rows.add(population.asOf().toString());
            rows.add(population.days());
            rows.add(population.locale().tag());
            rows.add(population.productCount());
            rows.add(population.firstProductId());
            rows.add(population.orderIdOffset());
            rows.add(population.cancelled());
            rows.add(population.sampling().name().toLowerCase(Locale.ROOT));
            rows.add(population.nearest() ? 1 : 0);
            rows.add(text(population.personas().activity().weekday()));
            rows.add(text(population.personas().activity().month()));
            rows.add(text(population.personas().activity().hour()));
            rows.endRow();
            rows.flush();
        }
    }

    private void writePersonas(long id, PopulationPlan plan) throws SQLException {
        try (RowWriter rows = session.rowWriter(
                "manifest_personas",
                "manifest_id",
                "position",
                "key",
                "name",
                "description",
                "weight",
                "customers",
                "frequency_mean",
                "frequency_std",
                "monetary_mean",
                "monetary_std",
                "recency_mean",
                "recency_std",
                "onset_days",
                "regularity",
                "trend",
                "basket_cv")) {
            int position = 0;
            for (PersonaPlan personaPlan : plan.personas()) {
                Persona persona = personaPlan.persona();
                rows.add(id).add(position++);
                rows.add(persona.key()).add(persona.name()).add(persona.description());
                rows.add(persona.customers()).add(personaPlan.customers());
                rows.add(persona.frequencyPerYear().mean())
                        .add(persona.frequencyPerYear().std());
                rows.add(persona.monetaryPerYear().mean())
                        .add(persona.monetaryPerYear().std());
                rows.add(persona.recencyDays().mean()).add(persona.recencyDays().std());
                rows.add(persona.onsetDays()).add(persona.regularity());
                rows.add(persona.trend()).add(persona.basketCv());
                rows.endRow();
            }
            rows.flush();
        }
    }

    private void writeTables(SeedResult result) throws SQLException {
        try (RowWriter rows =
                session.rowWriter("manifest_tables", "manifest_id", "table_name", "row_count", "sha256")) {
            for (Table table : Table.values()) {
                rows.add(result.manifestId())
                        .add(table.key())
                        .add(result.rows().get(table))
                        .add(result.sha256().get(table))
                        .endRow();
            }
            rows.flush();
        }
    }

    private static @Nullable Long orNull(long id) {
        return id == 0 ? null : id;
    }

    private static String text(List<Double> weights) {
        return weights.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
