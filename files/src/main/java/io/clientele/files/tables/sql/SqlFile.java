package io.clientele.files.tables.sql;

import io.clientele.files.tables.TableFile;
import io.clientele.files.tables.text.Compressor;
import io.clientele.generate.Part;
import io.clientele.text.Utf8Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The script: comment and tables, then the chunks, then the indices. */
final class SqlFile implements TableFile<SqlEncoder> {
    private static final String HOW = """
            -- Load it into a new database:
            --   sqlite3 -bail new.db < clientele.sql
            --   PGCLIENTENCODING=UTF8 psql -v ON_ERROR_STOP=1 -f clientele.sql
            """;

    private final SqlSchema schema;
    private final Part part;
    private final Compressor compressor;
    private final OutputStream out;

    SqlFile(SqlSchema schema, Part part, List<String> about, Compressor compressor, OutputStream out)
            throws IOException {
        this.schema = schema;
        this.part = part;
        this.compressor = compressor;
        this.out = out;
        StringBuilder head = new StringBuilder();
        for (String line : about) {
            // A line's end would end the comment.
            head.append("-- ").append(line.replaceAll("\\R", " ")).append('\n');
        }
        if (part.count() > 1) {
            head.append("-- Part ").append(part.number()).append(" of ").append(part.count());
            head.append(": load them all, in this order.\n");
        }
        head.append(HOW).append("BEGIN;\n");
        if (part.number() == 1) {
            head.append(schema.createTables());
        }
        write(head.toString());
    }

    @Override
    public void append(SqlEncoder encoder) throws IOException {
        write(encoder.chunk());
    }

    @Override
    public void finish() throws IOException {
        write((part.number() == part.count() ? schema.createIndices() : "") + "COMMIT;\n");
    }

    private void write(String text) throws IOException {
        write(compressor.compress(new Utf8Buffer(text.length()).append(text)));
    }

    private void write(Utf8Buffer bytes) throws IOException {
        out.write(bytes.array(), 0, bytes.length());
    }
}
