package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.Table;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a database holds, as files: the same as those that never saw a database. Long, since every format is tried on both databases,
 * on seeded and on imported rows.
 */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class ExportTest {
    private static final String[] POPULATION = {
        "--customers=3000", "--as-of=2026-01-01", "--cancelled=3%", "--locale=pl_PL", "--days=365", "--nearest"
    };

    /** A few lines of one's own: a return, names with quotes, customers without an e-mail address. */
    private static final String OWN_ORDERS = """
            order,customer,email,date,product,quantity,price
            1,"Zoë ""Z"" O'Neill",ZOE@example.com,2025-03-01,Äpfel,2,1.50
            1,"Zoë ""Z"" O'Neill",ZOE@example.com,2025-03-01,bread,1,3.20
            2,"back\\slash, and comma",,2025-04-01,bread,1,3.20
            3,"Zoë ""Z"" O'Neill",,2025-05-01,Äpfel,-1,1.50
            """;

    private static EmbeddedPostgres server;

    @Parameter
    boolean onPostgres;

    @TempDir
    Path folder;

    private String db;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void chooseDatabase() throws SQLException {
        if (onPostgres) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS shop CASCADE; CREATE SCHEMA shop");
            }
            db = "--db=postgresql://postgres:secret@localhost:" + server.getPort() + "/postgres?currentSchema=shop";
        } else {
            db = "--db=" + folder.resolve("shop.db");
        }
    }

    @Test
    void aSeededDatabaseIsExportedAsItWouldBeGenerated() throws Exception {
        String seed = run(POPULATION, "seed", db, "--json").out();
        for (String format : List.of("--format=csv", "--format=jsonl", "--nested", "--compression=gzip")) {
            String[] options =
                    format.equals("--nested") ? new String[] {"--format=jsonl", format} : new String[] {format};
            Path exported = folder.resolve("exported" + format);
            Path generated = folder.resolve("generated" + format);
            run(options, "export", db, "--out=" + exported);
            run(concat(options, POPULATION), "generate", "--out=" + generated);
            List<Path> files = dataFiles(generated);
            assertThat(files).hasSize(format.equals("--nested") ? 4 : 5);
            for (Path file : files) {
                Path twin = exported.resolve(file.getFileName());
                if (format.startsWith("--compression")) {
                    assertThat(gunzipped(twin)).as(file.toString()).isEqualTo(gunzipped(file));
                } else {
                    assertThat(Files.mismatch(twin, file)).as(file.toString()).isEqualTo(-1);
                }
            }
            assertThat(dataFiles(exported)).hasSameSizeAs(files);
        }
        for (Table table : Table.values()) {
            String hash = sha256(folder.resolve("exported--format=csv").resolve(table.key() + ".csv"));
            assertThat(seed).contains("\"sha256\" : \"" + hash + "\"");
            assertThat(Files.readString(folder.resolve("exported--format=csv").resolve("manifest.json")))
                    .contains("\"sha256\" : \"" + hash + "\"", "\"kind\" : \"export\"")
                    .doesNotContain("\"seed\"");
        }
    }

    @Test
    void anExportImportedAgainIsTheSameShop() throws Exception {
        run(POPULATION, "seed", db);
        run(new String[0], "calculate-rfm", db, "--as-of=2026-01-01");
        Path out = folder.resolve("out");
        run(new String[0], "export", db, "--out=" + out, "--tables=orders");
        String copy = "--db=" + folder.resolve("copy.db");
        run(new String[0], "import", copy, out.resolve("orders.csv").toString());
        run(new String[0], "calculate-rfm", copy, "--as-of=2026-01-01");
        String[] columns = {"recency_days", "frequency", "monetary", "rfm_code", "segment"};
        assertThat(scores(copy, columns)).isEqualTo(scores(db, columns)).isNotEmpty();
    }

    @Test
    void rowGroupsOfADatabaseHoldTheSameRows() throws Exception {
        run(POPULATION, "seed", db);
        Path exported = folder.resolve("exported");
        Path generated = folder.resolve("generated");
        run(new String[] {"--format=parquet"}, "export", db, "--out=" + exported);
        run(concat(new String[] {"--format=parquet"}, POPULATION), "generate", "--out=" + generated);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duckdb = connection.createStatement()) {
            for (Path file : dataFiles(generated)) {
                String twin = "FROM '" + exported.resolve(file.getFileName()) + "'";
                try (ResultSet row =
                        duckdb.executeQuery("SELECT (SELECT count(*) " + twin + ") - (SELECT count(*) FROM '" + file
                                + "'), (SELECT count(*) FROM (" + twin + " EXCEPT FROM '" + file + "'))")) {
                    row.next();
                    assertThat(row.getLong(1)).as(file.toString()).isZero();
                    assertThat(row.getLong(2)).as(file.toString()).isZero();
                }
            }
        }
    }

    /** Of the customers who have an order: others don't come along in an order file. */
    private static List<String> scores(String database, String... columns) {
        List<String> lines =
                run(new String[0], "rfm", database, "--csv").out().lines().toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.replaceAll("\"[^\"]*\"", "").split(",", -1)))
                .filter(row -> !row.get(header.indexOf("frequency")).equals("0"))
                .map(row -> Stream.of(columns)
                        .map(column -> row.get(header.indexOf(column)))
                        .toList()
                        .toString())
                .sorted()
                .toList();
    }

    @Test
    void ordersOfOnesOwnComeOutAsTheyWentIn() throws Exception {
        Path orders = folder.resolve("own.csv");
        Files.writeString(orders, OWN_ORDERS);
        run(new String[0], "import", db, orders.toString());
        Path out = folder.resolve("out");
        String said = run(new String[0], "export", db, "--out=" + out).err();
        assertThat(said).doesNotContain("secret");
        assertThat(dataFiles(out).stream().map(file -> file.getFileName().toString()))
                .as("no truth is known about these customers")
                .containsExactly("customers.csv", "order_items.csv", "orders.csv", "products.csv");
        assertThat(out.resolve("customers.csv")).hasContent("""
                id,name,email,phone,address,created_at
                1,"Zoë ""Z"" O'Neill",ZOE@example.com,,,2025-03-01T00:00:00Z
                2,"back\\slash, and comma",,,,2025-04-01T00:00:00Z
                """);
        assertThat(out.resolve("orders.csv")).hasContent("""
                id,customer_id,ordered_at,status,total
                1,1,2025-03-01T00:00:00Z,delivered,6.20
                2,1,2025-05-01T00:00:00Z,delivered,-1.50
                3,2,2025-04-01T00:00:00Z,delivered,3.20
                """);
        run(new String[] {"--format=jsonl", "--nested", "--replace"}, "export", db, "--out=" + out);
        assertThat(Files.readAllLines(out.resolve("orders.jsonl")).get(1)).contains("\"quantity\":-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeded", "own"})
    void aDumpOfADatabaseIsLoadedByAnother(String what) throws Exception {
        if (what.equals("own")) {
            Path orders = folder.resolve("own.csv");
            Files.writeString(orders, OWN_ORDERS);
            run(new String[0], "import", db, orders.toString());
        } else {
            run(POPULATION, "seed", db);
        }
        String dump =
                run(new String[] {"--format=sql"}, "export", db, "--out=-").out();
        assertThat(dump).startsWith("-- Exported from ").doesNotContain("secret");
        Path file = folder.resolve("loaded.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(dump);
            Path out = folder.resolve("out");
            run(new String[0], "export", db, "--out=" + out);
            for (Path csv : dataFiles(out)) {
                String table = csv.getFileName().toString().replace(".csv", "");
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    assertThat(row.getLong(1)).as(table).isEqualTo(rows(out, table));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM pragma_foreign_key_check")) {
                assertThat(row.getLong(1)).isZero();
            }
        }
    }

    @Test
    void aFixtureHasKeysForTheLinesOfTheLargestOrder() throws Exception {
        StringBuilder orders = new StringBuilder("order,customer,date,product,quantity,price\n");
        for (int line = 1; line <= 150; line++) {
            orders.append("1,ann,2025-03-01,p").append(line).append(",1,1.00\n");
        }
        orders.append("2,ann,2025-03-02,p1,1,1.00\n");
        Path own = folder.resolve("own.csv");
        Files.writeString(own, orders);
        run(new String[0], "import", db, own.toString());
        Path out = folder.resolve("out");
        run(new String[] {"--format=django", "--django-app=shop"}, "export", db, "--out=" + out);
        assertThat(Files.readString(out.resolve("clientele.json")))
                .contains("{\"model\": \"shop.orderitem\", \"pk\": 1150, \"fields\": {\"order\": 1, ")
                .contains("{\"model\": \"shop.orderitem\", \"pk\": 2001, \"fields\": {\"order\": 2, ");
    }

    @Test
    void whatFailsLeavesTheFolderAsItWas() throws Exception {
        Path out = folder.resolve("out");
        CommandRun missing = CommandRun.of("export", db, "--out=" + out);
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("clientele seed or import makes ").hasLineCount(1);
        assertThat(out).doesNotExist();

        run(new String[] {"--customers=30", "--as-of=2026-01-01"}, "seed", db);
        run(new String[] {"--tables=orders"}, "export", db, "--out=" + out);
        byte[] before = Files.readAllBytes(out.resolve("manifest.json"));
        CommandRun again = CommandRun.of("export", db, "--out=" + out);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("--replace");

        orphanALine();
        CommandRun broken = CommandRun.of("export", db, "--out=" + out, "--format=sql", "--replace");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("order_items has lines of order 77");
        assertThat(Files.readAllBytes(out.resolve("manifest.json"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("datapackage.json", "manifest.json", "orders.csv");
        }
    }

    /** What no command of Clientele's does. */
    private void orphanALine() throws SQLException {
        try (Connection connection = onPostgres
                        ? server.getPostgresDatabase().getConnection()
                        : DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            if (onPostgres) {
                statement.execute("SET search_path = shop; SET session_replication_role = replica");
            }
            statement.executeUpdate(
                    "INSERT INTO order_items (order_id, line_no, product_id, quantity, unit_price_cents)"
                            + " VALUES (77, 1, 1, 1, 1)");
        }
    }

    @Test
    void aStreamTakesOneTable() {
        run(new String[] {"--customers=30", "--as-of=2026-01-01"}, "seed", db);
        CommandRun run = run(new String[] {"--tables=customers"}, "export", db, "--out=-");
        assertThat(run.out().lines()).hasSize(31);
        assertThat(run.out()).startsWith("id,name,email,phone,address,created_at\n1,");
        CommandRun refused = CommandRun.of("export", db, "--out=-");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--out - takes one table");
        assertThat(CommandRun.of("export", db, "--out=x", "--format=django", "--tables=ground_truth")
                        .err())
                .contains("--tables has ground_truth, which the format django has no place for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "parquet"})
    void anExportedFolderIsChecked(String format) throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, OWN_ORDERS);
        run(new String[] {"--customers=60", "--as-of=2026-01-01"}, "seed", db);
        run(new String[0], "import", db, own.toString());
        Path out = folder.resolve("out");
        run(new String[] {"--format=" + format}, "export", db, "--out=" + out);
        assertThat(run(new String[0], "check-files", out.toString()).out()).contains("an order's total is the sum");
    }

    private static CommandRun run(String[] options, String... command) {
        return CommandRun.of(concat(command, options)).requireOk();
    }

    private static String[] concat(String[] some, String[] others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }

    private static List<Path> dataFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().matches(".*(manifest|datapackage)\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static long rows(Path out, String table) throws IOException {
        try (Stream<String> lines = Files.lines(out.resolve(table + ".csv"))) {
            return lines.count() - 1;
        }
    }

    private static byte[] gunzipped(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
