package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Scores of files are those of the database, to the last customer: ties, returns, cancelled orders, every method. */
@TestInstance(Lifecycle.PER_CLASS)
class RfmFilesTest {
    private static final List<List<String>> SCORINGS = List.of(
            List.of(),
            List.of("--method", "ntile"),
            List.of("--method", "ntile", "--zone", "Pacific/Auckland", "--as-of", "2026-01-20"),
            List.of("--method", "thresholds", "--r", "3,9,27,81", "--f", "1,2,4,8", "--m", "-50,50,250,1000"),
            List.of("--zone", "America/New_York"),
            List.of("--as-of", "2025-12-24"));

    @TempDir
    static Path folder;

    private Path csv = Path.of("");
    private Path parquet = Path.of("");

    /** Few different values, so that many customers are equal; some only ever cancelled. */
    @BeforeAll
    void writeOrders() throws IOException, SQLException {
        Random random = new Random(20261128);
        Instant end = Instant.parse("2026-02-01T00:00:00Z");
        StringBuilder text = new StringBuilder("customer_id,ordered_at,status,total\n");
        for (int order = 0; order < 6_000; order++) {
            long cents = random.nextInt(10) == 0 ? -500 : 100L * (1 + random.nextInt(20)) + random.nextInt(2) * 5L;
            text.append(1000 - (int) Math.abs(random.nextGaussian() * 300))
                    .append(',')
                    .append(end.minus(random.nextInt(90) * 1440L + random.nextInt(1440), ChronoUnit.MINUTES))
                    .append(
                            random.nextInt(4) == 0
                                    ? ",cancelled,"
                                    : random.nextInt(9) == 0 ? ",pending," : ",delivered,")
                    .append(cents < 0 ? "-" : "")
                    .append(Math.abs(cents) / 100)
                    .append(Math.abs(cents) % 100 == 0 ? ".00" : ".05")
                    .append('\n');
        }
        csv = Files.writeString(folder.resolve("orders.csv"), text);
        parquet = parquetOf(csv);
    }

    @Test
    void anImportedFilesScoresAreTheFilesOwn() {
        String db = folder.resolve("imported.db").toString();
        CommandRun.of("import", csv.toString(), "--db", db).requireOk();
        for (List<String> scoring : SCORINGS) {
            List<String> expected = scoresOf(db, scoring, 1);

            assertThat(expected).hasSizeGreaterThan(500);
            assertThat(scoresOf(csv, scoring)).as("%s", scoring).isEqualTo(expected);
            assertThat(scoresOf(parquet, scoring)).as("%s", scoring).isEqualTo(expected);
        }
    }

    @Test
    void aSeedsScoresAreThoseOfItsFiles() throws SQLException, IOException {
        String db = folder.resolve("seeded.db").toString();
        CommandRun.of(
                        "seed",
                        "--customers",
                        "3000",
                        "--days",
                        "500",
                        "--as-of",
                        "2026-02-01",
                        "--cancelled",
                        "5%",
                        "--db",
                        db)
                .requireOk();
        Path generated = folder.resolve("generated.csv");
        StringBuilder text = new StringBuilder(Table.ORDERS.header() + "\n");
        try (PlainSqlite database = PlainSqlite.open(Path.of(db))) {
            database.forEach(
                    "SELECT id, customer_id, ordered_at, status, total_cents FROM orders ORDER BY id",
                    row -> text.append(ReadableCsv.line(row)).append('\n'));
        }
        Files.writeString(generated, text);
        for (List<String> scoring : SCORINGS) {
            List<String> asked = new ArrayList<>(scoring);
            if (!asked.contains("--as-of")) {
                asked.addAll(List.of("--as-of", "2026-02-01"));
            }
            // A customer without an order is in no order file.
            List<String> ofFile = scoresOf(generated, asked);
            List<String> expected = new ArrayList<>(scoresOf(db, asked, 0));
            expected.removeIf(line -> line.contains(",,0,0.00,") && !ofFile.contains(line));

            assertThat(expected).hasSizeGreaterThan(2_000);
            assertThat(ofFile).as("%s", asked).isEqualTo(expected);
            assertThat(scoresOf(parquetOf(generated), asked)).as("%s", asked).isEqualTo(expected);
        }
    }

    @Test
    void aFileOfScoresHoldsWhatIsPrinted() throws IOException, SQLException {
        String printed =
                CommandRun.of("rfm-files", csv.toString(), "--csv").requireOk().out();
        Path scores = folder.resolve("scores.csv");
        Path typed = folder.resolve("scores.parquet");
        CommandRun.of("rfm-files", csv.toString(), "--out", scores.toString()).requireOk();
        CommandRun.of("rfm-files", parquet.toString(), "--out", typed.toString())
                .requireOk();

        assertThat(scores).hasContent(printed);
        assertThat(CommandRun.of("rfm-files", csv.toString(), "--out", "-")
                        .requireOk()
                        .out())
                .isEqualTo(printed);
        Path back = folder.resolve("back.csv");
        duck("COPY (SELECT * FROM '" + typed + "') TO '" + back + "' (FORMAT csv)");
        assertThat(back).hasContent(printed);
    }

    /** Without the id, name and e-mail that only a database has. */
    private static List<String> scoresOf(String db, List<String> scoring, int keyColumn) {
        CommandRun.of(words(List.of("calculate-rfm", "--db", db), scoring)).requireOk();
        return CommandRun.of("rfm", "--db", db, "--csv")
                .requireOk()
                .out()
                .lines()
                .skip(1)
                .map(line -> withoutNames(line, keyColumn))
                .toList();
    }

    private static String withoutNames(String line, int keyColumn) {
        // Addresses and names of these customers have no commas.
        String[] fields = line.split(",", 5);
        return fields[keyColumn] + "," + fields[4];
    }

    private static List<String> scoresOf(Path file, List<String> scoring) {
        return CommandRun.of(words(List.of("rfm-files", file.toString(), "--csv"), scoring))
                .requireOk()
                .out()
                .lines()
                .skip(1)
                .toList();
    }

    private static String[] words(List<String> first, List<String> more) {
        List<String> words = new ArrayList<>(first);
        words.addAll(more);
        return words.toArray(new String[0]);
    }

    private static Path parquetOf(Path csv) throws SQLException {
        Path parquet = Path.of(csv.toString().replace(".csv", ".parquet"));
        duck("COPY (SELECT * FROM read_csv('" + csv
                + "', types = {'total': 'DECIMAL(12,2)', 'ordered_at': 'TIMESTAMPTZ',"
                + " 'customer_id': 'BIGINT'})) TO '" + parquet + "' (FORMAT parquet)");
        return parquet;
    }

    private static void duck(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
