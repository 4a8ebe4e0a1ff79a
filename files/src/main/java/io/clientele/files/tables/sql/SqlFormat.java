package io.clientele.files.tables.sql;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.TableFile;
import io.clientele.files.tables.TableFormat;
import io.clientele.files.tables.text.Compressor;
import io.clientele.generate.Part;
import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * One script of SQL that both SQLite and PostgreSQL load: tables, rows and indices in one transaction. Columns and values are those
 * of the readable form: decimals, and instants in ISO 8601, which PostgreSQL keeps as instants and SQLite as texts that its date
 * functions read.
 */
public final class SqlFormat implements TableFormat<SqlEncoder> {
    private static final int BLOCKS_PER_CHUNK = 4;

    private final SqlSchema schema;
    private final Set<Table> tables;
    private final Part part;
    private final List<String> about;
    private final Compression compression;

    /**
     * @param tables that the script makes and fills; one that is not among them is referred to by none
     * @param part the first one makes the tables, the last one the indices: parts are loaded in order
     * @param about lines of comment at the script's beginning
     */
    public SqlFormat(Set<Table> tables, Part part, List<String> about, Compression compression) {
        this.tables = Set.copyOf(tables);
        this.schema = new SqlSchema(tables);
        this.part = part;
        this.about = List.copyOf(about);
        this.compression = compression;
    }

    @Override
    public String extension() {
        return compression.extensionOf("sql");
    }

    @Override
    public Set<Table> tables() {
        return tables;
    }

    @Override
    public SqlEncoder newEncoder() {
        return new SqlEncoder(schema.tables(), compression);
    }

    @Override
    public TableFile<SqlEncoder> newFile(OutputStream out) throws IOException {
        return new SqlFile(schema, part, about, Compressor.of(compression), out);
    }

    @Override
    public int blocksPerChunk() {
        return BLOCKS_PER_CHUNK;
    }
}
