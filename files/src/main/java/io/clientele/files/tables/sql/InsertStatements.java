package io.clientele.files.tables.sql;

import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;

/** The INSERT statements of one table in one chunk, with many rows each. */
final class InsertStatements {
    /**
     * With so many rows a statement's own cost no longer shows; a statement stays below 100 kB, a fraction of what any SQLite accepts.
     */
    static final int ROWS = 500;

    private static final byte[] NEXT_ROW = {')', ',', '\n', '('};
    private static final byte[] END = {')', ';', '\n'};

    private final byte[] start;
    private final Utf8Buffer out = new Utf8Buffer(1 << 12);
    private long rows;

    InsertStatements(Table table) {
        String columns = table.header().replace(",", ", ");
        start = ("INSERT INTO " + table.key() + " (" + columns + ") VALUES\n(").getBytes(StandardCharsets.UTF_8);
    }

    void begin() {
        out.clear();
        rows = 0;
    }

    /** Where the next row's values go, with a comma between. */
    Utf8Buffer nextRow() {
        if (rows % ROWS != 0) {
            out.append(NEXT_ROW);
        } else {
            endStatement();
            out.append(start);
        }
        rows++;
        return out;
    }

    /** Appends the statements to the chunk. */
    void end(Utf8Buffer chunk) {
        endStatement();
        chunk.append(out);
    }

    private void endStatement() {
        if (rows > 0) {
            out.append(END);
        }
    }
}
