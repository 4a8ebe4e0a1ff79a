package io.clientele.files.tables.sql;

import io.clientele.files.tables.TableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The script: comment and tables, then the chunks, then the indices. */
final class SqlFile implements TableFile<SqlEncoder> {
    private static final String HOW = """
            -- Load it into a new database:
            --   sqlite3 -bail new.db < clientele.sql
            --   PGCLIENTENCODING=UTF8 psql -v ON_ERROR_STOP=1 -f clientele.sql
            """;

    private final SqlSchema schema;
    private final OutputStream out;

    SqlFile(SqlSchema schema, List<String> about, OutputStream out) throws IOException {
        this.schema = schema;
        this.out = out;
        StringBuilder head = new StringBuilder();
        for (String line : about) {
            // A line's end would end the comment.
            head.append("-- ").append(line.replaceAll("\\R", " ")).append('\n');
        }
        write(head + HOW + "BEGIN;\n" + schema.createTables());
    }

    @Override
    public void append(SqlEncoder chunk) throws IOException {
        out.write(chunk.chunk().array(), 0, chunk.chunk().length());
    }

    @Override
    public void finish() throws IOException {
        write(schema.createIndices() + "COMMIT;\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
