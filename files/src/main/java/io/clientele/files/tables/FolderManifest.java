package io.clientele.files.tables;

import io.clientele.generate.PersonaPlan;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.table.Table;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * What a folder holds and how it came about: all that is needed to make the files again and to check them.
 *
 * @param files in the order in which they were written
 */
public record FolderManifest(ManifestOrigin origin, OutputLayout layout, List<WrittenFile> files) {

    public FolderManifest {
        files = List.copyOf(files);
    }

    /** The rows of a table in all files. */
    public long rows(Table table) {
        return files.stream()
                .mapToLong(file -> file.rows().getOrDefault(table, 0L))
                .sum();
    }

    /** The document that stands in the folder, in UTF-8; its fields are listed in docs/files.md. */
    public byte[] json() {
        return JsonDocument.of(this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("program", "clientele");
        json.writeStringProperty("program_version", origin.programVersion());
        json.writeStringProperty("kind", origin.kind());
        if (origin.plan() != null) {
            writeSeed(origin.plan(), json);
        }
        json.writeStringProperty("format", layout.format().key());
        json.writeStringProperty("compression", layout.compression().key());
        json.writeBooleanProperty("nested", layout.nested());
        json.writeBooleanProperty("header", layout.header());
        json.writeNumberProperty("part", layout.part().number());
        json.writeNumberProperty("parts", layout.part().count());
        json.writeArrayPropertyStart("files");
        files.forEach(file -> write(file, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeSeed(PopulationPlan plan, JsonGenerator json) {
        Population population = plan.population();
        json.writeNumberProperty("data_version", Population.DATA_VERSION);
        json.writeNumberProperty("seed", population.seed());
        json.writeStringProperty("as_of", population.asOf().toString());
        json.writeNumberProperty("days", population.days());
        json.writeNumberProperty("customers", population.customerCount());
        json.writeNumberProperty("products", population.productCount());
        json.writeStringProperty("locale", population.locale().tag());
        json.writeNumberProperty("cancelled", population.cancelled());
        json.writeStringProperty(
                "sampling",
                population.sampling().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeBooleanProperty("nearest", population.nearest());
        json.writeNumberProperty("first_customer_id", population.firstCustomerId());
        json.writeNumberProperty("first_product_id", population.firstProductId());
        json.writeNumberProperty("order_id_offset", population.orderIdOffset());
        json.writeObjectPropertyStart("activity");
        write("weekday", population.personas().activity().weekday(), json);
        write("month", population.personas().activity().month(), json);
        write("hour", population.personas().activity().hour(), json);
        json.writeEndObject();
        json.writeArrayPropertyStart("personas");
        plan.personas().forEach(persona -> write(persona, json));
        json.writeEndArray();
    }

    private static void write(String name, List<Double> weights, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        weights.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private static void write(PersonaPlan plan, JsonGenerator json) {
        Persona persona = plan.persona();
        json.writeStartObject();
        json.writeStringProperty("key", persona.key());
        json.writeStringProperty("name", persona.name());
        json.writeStringProperty("description", persona.description());
        json.writeNumberProperty("customers", persona.customers());
        json.writeNumberProperty("count", plan.customers());
        write("frequency", persona.frequencyPerYear(), json);
        write("monetary", persona.monetaryPerYear(), json);
        write("recency", persona.recencyDays(), json);
        json.writeNumberProperty("onset_days", persona.onsetDays());
        json.writeNumberProperty("regularity", persona.regularity());
        json.writeNumberProperty("trend", persona.trend());
        json.writeNumberProperty("basket_cv", persona.basketCv());
        json.writeEndObject();
    }

    private static void write(String name, Gaussian asked, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("mean", asked.mean());
        json.writeNumberProperty("std", asked.std());
        json.writeEndObject();
    }

    private static void write(WrittenFile file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeArrayPropertyStart("tables");
        file.rows().keySet().forEach(table -> json.writeString(table.key()));
        json.writeEndArray();
        json.writeObjectPropertyStart("rows");
        file.rows().forEach((table, rows) -> json.writeNumberProperty(table.key(), rows));
        json.writeEndObject();
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }
}
