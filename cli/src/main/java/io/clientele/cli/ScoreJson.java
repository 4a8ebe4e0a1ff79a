package io.clientele.cli;

import io.clientele.cli.options.ZoneName;
import io.clientele.store.DbLocation;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.ScoredCustomer;
import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/** Scored customers as one JSON document; its fields are listed in docs/cli.md. */
final class ScoreJson implements ScoreOutput {
    private final PrintStream out;
    private final JsonGenerator json;
    private long rows;

    ScoreJson(PrintStream out, DbLocation location, RfmRun run) {
        this.out = out;
        json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeStringProperty("database", location.toString());
        json.writeNumberProperty("run_id", run.id());
        json.writeStringProperty("as_of", run.asOf().date().toString());
        json.writeStringProperty("zone", ZoneName.of(run.asOf().zone()));
        json.writeStringProperty("method", run.method().key());
        json.writeStringProperty("calculated_at", run.calculatedAt().toString());
        json.writeArrayPropertyStart("customers");
    }

    @Override
    public void customer(ScoredCustomer customer) {
        ReaderGone.check(out, ++rows);
        json.writeStartObject();
        json.writeNumberProperty("customer_id", customer.customerId());
        json.writeStringProperty("customer_key", customer.externalKey());
        json.writeStringProperty("customer_name", customer.name());
        json.writeStringProperty("customer_email", customer.email());
        if (customer.recencyDays() == null) {
            json.writeNullProperty("recency_days");
        } else {
            json.writeNumberProperty("recency_days", customer.recencyDays());
        }
        json.writeNumberProperty("frequency", customer.frequency());
        JsonOutput.money(json, "monetary", customer.monetaryCents());
        json.writeNumberProperty("recency_score", customer.recencyScore());
        json.writeNumberProperty("frequency_score", customer.frequencyScore());
        json.writeNumberProperty("monetary_score", customer.monetaryScore());
        json.writeStringProperty("rfm_code", customer.code());
        json.writeStringProperty("segment", customer.segment());
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        JsonOutput.end(json, out);
    }
}
