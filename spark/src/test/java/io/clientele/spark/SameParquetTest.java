package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.FolderWriter;
import io.clientele.files.tables.GeneratedRows;
import io.clientele.files.tables.ManifestOrigin;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.OutputLayout;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Column;
import io.clientele.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows made on Spark are those of the Parquet files that one machine writes, which Spark's own reader reads. */
class SameParquetTest {
    private static final Map<String, String> OPTIONS =
            Map.of("customers", "1200", "as-of", "2026-11-28", "cancelled", "0.05");

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        PopulationPlan plan = Population.defaults()
                .customers(1_200)
                .asOf(LocalDate.of(2026, 11, 28))
                .cancelled(0.05)
                .plan();
        OutputLayout layout = new OutputLayout(
                OutputFormat.PARQUET, Compression.ZSTD, Set.of(Table.values()), false, true, Part.WHOLE);
        new FolderWriter(folder.resolve("files"), layout, false, () -> false)
                .write(new GeneratedRows(plan, Part.WHOLE, 1, customers -> {}), ManifestOrigin.generated("1", plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "33"})
    void allTablesAreThoseOfTheFiles(String parts) {
        for (Table table : Table.values()) {
            Dataset<Row> file = LocalSpark.session()
                    .read()
                    .parquet(folder.resolve("files")
                            .resolve(table.key() + ".parquet")
                            .toString());
            Map<String, String> options = new HashMap<>(OPTIONS);
            options.put("parts", parts);
            Dataset<Row> made = LocalSpark.read(table.key(), options);
            assertThat(made.dtypes()).as(table.key()).isEqualTo(file.dtypes());
            assertThat(sorted(made, table).collectAsList())
                    .as(table.key())
                    .isNotEmpty()
                    .isEqualTo(sorted(file, table).collectAsList());
        }
    }

    private static Dataset<Row> sorted(Dataset<Row> rows, Table table) {
        return rows.orderBy(table.primaryKey().stream()
                .map(Column::name)
                .map(rows::col)
                .toArray(org.apache.spark.sql.Column[]::new));
    }
}
