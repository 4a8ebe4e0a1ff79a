package io.clientele.files.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formats whose one file holds rows of all tables: SQL and Django's fixtures. */
class AllTablesInOneFileTest {
    private static final PopulationPlan PLAN = Population.defaults()
            .customers(4_000)
            .days(100)
            .asOf(LocalDate.of(2026, 1, 1))
            .nearest(true)
            .plan();

    @ParameterizedTest
    @EnumSource(names = {"SQL", "DJANGO"})
    void theBytesDoNotDependOnTheThreads(OutputFormat format) throws IOException {
        byte[] one = bytes(format, Compression.NONE, Part.WHOLE, 1);
        assertThat(one).hasSizeGreaterThan(1_000_000);
        assertThat(bytes(format, Compression.NONE, Part.WHOLE, 2)).isEqualTo(one);
        assertThat(bytes(format, Compression.NONE, Part.WHOLE, 7)).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL", "DJANGO"})
    void compressionChangesNothingElse(OutputFormat format) throws IOException {
        byte[] compressed = bytes(format, Compression.GZIP, Part.WHOLE, 2);
        byte[] plain = bytes(format, Compression.NONE, Part.WHOLE, 1);
        assertThat(compressed).hasSizeLessThan(plain.length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
                .isEqualTo(plain);
    }

    @Test
    void partsOfADumpAreLoadedOneAfterTheOther(@TempDir Path folder) throws Exception {
        String whole = content(folder.resolve("whole.db"), 1);
        assertThat(content(folder.resolve("parts.db"), 3)).isEqualTo(whole);
    }

    private static String content(Path file, int parts) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (int part = 1; part <= parts; part++) {
                statement.executeUpdate(new String(
                        bytes(OutputFormat.SQL, Compression.NONE, new Part(part, parts), 1), StandardCharsets.UTF_8));
            }
            StringBuilder content = new StringBuilder();
            for (String sql : new String[] {
                "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)",
                "SELECT count(*) || ' ' || sum(id) || max(email) FROM customers",
                "SELECT count(*) || ' ' || sum(price) FROM products",
                "SELECT count(*) || ' ' || sum(id) || ' ' || sum(total) FROM orders",
                "SELECT count(*) || ' ' || sum(order_id * line_no) || ' ' || sum(quantity * unit_price) FROM order_items"
            }) {
                try (ResultSet row = statement.executeQuery(sql)) {
                    content.append(row.getString(1)).append('\n');
                }
            }
            return content.toString();
        }
    }

    private static byte[] bytes(OutputFormat format, Compression compression, Part part, int threads)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputLayout layout = new OutputLayout(format, compression, format.tables(), false, true, part);
        Map<Table, Long> rows = new StreamWriter(layout).write(new GeneratedRows(PLAN, part, threads, done -> {}), out);
        assertThat(rows.get(Table.ORDERS)).isGreaterThan(1_000);
        return out.toByteArray();
    }
}
