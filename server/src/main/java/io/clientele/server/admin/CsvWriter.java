package io.clientele.server.admin;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * CSV as RFC 4180 has it, safe to open in a spreadsheet: a value that the program would take for a formula gets an apostrophe
 * before it. Numbers, also negative ones, stay as they are.
 */
final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?";

    private final Writer writer;

    CsvWriter(Writer writer) {
        this.writer = writer;
    }

    void row(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(quoted(safe(values.get(i))));
        }
        writer.write("\r\n");
    }

    static String safe(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return formula && !value.matches(NUMBER) ? "'" + value : value;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
