package io.clientele.cli;

import io.clientele.text.Numbers;
import java.io.PrintStream;

/** Customers of order files as CSV after RFC 4180, with line feeds. */
final class FileScoreCsv {
    private final PrintStream out;
    private final StringBuilder line = new StringBuilder();
    private long rows;

    FileScoreCsv(PrintStream out) {
        this.out = out;
        out.print("customer_key,recency_days,frequency,monetary,recency_score,frequency_score,monetary_score,rfm_code,"
                + "segment\n");
    }

    void customer(FileScore score) {
        ReaderGone.check(out, ++rows);
        line.setLength(0);
        CsvText.append(line, score.key());
        line.append(',').append(score.recencyDays() == null ? "" : score.recencyDays());
        line.append(',').append(score.frequency());
        line.append(',').append(Numbers.plainMoney(score.monetaryCents()));
        line.append(',').append(score.recencyScore());
        line.append(',').append(score.frequencyScore());
        line.append(',').append(score.monetaryScore());
        line.append(',').append(score.code()).append(',');
        CsvText.append(line, score.segment());
        out.append(line.append('\n'));
    }

    void end() {
        out.flush();
    }
}
