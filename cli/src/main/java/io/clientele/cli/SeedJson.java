package io.clientele.cli;

import io.clientele.cli.options.Choice;
import io.clientele.fidelity.Judgement;
import io.clientele.generate.Population;
import io.clientele.store.DbLocation;
import io.clientele.store.seed.PersonaCount;
import io.clientele.store.seed.SeedResult;
import io.clientele.table.Table;
import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/** What a seed has written, as one JSON document; its fields are listed in docs/cli.md. */
final class SeedJson {
    private SeedJson() {}

    static void print(DbLocation location, SeedResult result, Judgement fidelity, PrintStream out) {
        Population population = result.population();
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeStringProperty("database", location.toString());
        json.writeNumberProperty("manifest_id", result.manifestId());
        json.writeNumberProperty("data_version", Population.DATA_VERSION);
        json.writeNumberProperty("seed", population.seed());
        json.writeStringProperty("as_of", population.asOf().toString());
        json.writeNumberProperty("days", population.days());
        json.writeNumberProperty("customers", population.customerCount());
        json.writeNumberProperty("products", population.productCount());
        json.writeStringProperty("locale", population.locale().tag());
        json.writeNumberProperty("cancelled", population.cancelled());
        json.writeStringProperty("sampling", Choice.key(population.sampling()));
        json.writeBooleanProperty("nearest", population.nearest());
        json.writeNumberProperty("first_customer_id", population.firstCustomerId());
        json.writeArrayPropertyStart("personas");
        for (PersonaCount persona : result.personas()) {
            json.writeStartObject();
            json.writeStringProperty("persona", persona.key());
            json.writeStringProperty("name", persona.name());
            json.writeNumberProperty("customers", persona.customers());
            json.writeNumberProperty("orders", persona.orders());
            JsonOutput.money(json, "value", persona.valueCents());
            json.writeNumberProperty("cancelled_orders", persona.cancelledOrders());
            json.writeEndObject();
        }
        json.writeEndArray();
        tables(json, result);
        json.writeObjectPropertyStart("fidelity");
        FidelityJson.write(json, fidelity);
        json.writeEndObject();
        json.writeEndObject();
        JsonOutput.end(json, out);
    }

    private static void tables(JsonGenerator json, SeedResult result) {
        json.writeArrayPropertyStart("tables");
        for (Table table : Table.values()) {
            json.writeStartObject();
            json.writeStringProperty("table", Choice.key(table).replace('-', '_'));
            json.writeNumberProperty("rows", result.rows().getOrDefault(table, 0L));
            json.writeStringProperty("sha256", result.sha256().get(table));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
