package io.clientele.cli;

import io.clientele.store.rfm.ScoredCustomer;
import io.clientele.text.Numbers;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Scored customers as CSV after RFC 4180, with line feeds. */
final class ScoreCsv implements ScoreOutput {
    private final PrintStream out;
    private final StringBuilder line = new StringBuilder();
    private long rows;

    ScoreCsv(PrintStream out) {
        this.out = out;
        out.print("customer_id,customer_key,customer_name,customer_email,recency_days,frequency,monetary,recency_score,"
                + "frequency_score,monetary_score,rfm_code,segment\n");
    }

    @Override
    public void customer(ScoredCustomer customer) {
        ReaderGone.check(out, ++rows);
        line.setLength(0);
        line.append(customer.customerId()).append(',');
        text(customer.externalKey());
        text(customer.name());
        text(customer.email());
        line.append(customer.recencyDays() == null ? "" : customer.recencyDays())
                .append(',');
        line.append(customer.frequency()).append(',');
        line.append(Numbers.plainMoney(customer.monetaryCents())).append(',');
        line.append(customer.recencyScore()).append(',');
        line.append(customer.frequencyScore()).append(',');
        line.append(customer.monetaryScore()).append(',');
        line.append(customer.code()).append(',');
        text(customer.segment());
        line.setCharAt(line.length() - 1, '\n');
        out.append(line);
    }

    @Override
    public void close() {
        out.flush();
    }

    private void text(@Nullable String text) {
        if (text != null) {
            CsvText.append(line, text);
        }
        line.append(',');
    }
}
