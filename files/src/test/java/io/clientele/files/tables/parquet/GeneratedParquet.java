package io.clientele.files.tables.parquet;

import io.clientele.files.tables.Compression;
import io.clientele.generate.BlockWork;
import io.clientele.generate.CustomerBlock;
import io.clientele.generate.Generation;
import io.clientele.generate.Part;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Row groups that are made on the threads that generate. */
final class GeneratedParquet {

    private GeneratedParquet() {}

    /** A file with a row group for each two blocks. */
    static byte[] bytes(PopulationPlan plan, Table table, int threads) throws IOException {
        ParquetFormat format = new ParquetFormat(table, Compression.ZSTD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParquetFile file = format.newFile(out);
        plan.forEachWork(
                new Generation(Set.of(table), Part.WHOLE, threads, 2),
                () -> new Rows(table, format.newEncoder()),
                rows -> append(rows, file));
        file.finish();
        return out.toByteArray();
    }

    private static void append(Rows rows, ParquetFile file) {
        try {
            file.append(rows.encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Rows(Table table, RowGroupEncoder encoder) implements BlockWork {
        @Override
        public void begin() {
            encoder.begin();
        }

        @Override
        public void add(CustomerBlock block) {
            block.forEachRow(Set.of(table), encoder);
        }

        @Override
        public void end() {
            encoder.end();
        }
    }
}
