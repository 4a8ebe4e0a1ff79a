package io.clientele.files.tables.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.files.FilesException;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.RowTexts;
import io.clientele.files.tables.SampleRows;
import io.clientele.generate.Part;
import io.clientele.model.OrderStatus;
import io.clientele.table.Column;
import io.clientele.table.ColumnType;
import io.clientele.table.Table;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dump, loaded by the databases that it is for: through their drivers, and by their own programs where those are there. */
class SqlFormatTest {
    private static final Set<Table> ALL = EnumSet.allOf(Table.class);
    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

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
    void empty() throws SQLException {
        try (Connection connection = postgres()) {
            execute(connection, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        }
    }

    @Test
    void awkwardTextsComeBackFromBothDatabases() throws Exception {
        RowTexts expected = new RowTexts();
        SampleRows.awkward(expected);
        loadAndCompare(
                SampleRows.written(
                        new SqlFormat(ALL, Part.WHOLE, List.of("about"), Compression.NONE), SampleRows::awkward),
                expected);
    }

    @Test
    void allRowsOfAPopulationComeBackFromBothDatabases() throws Exception {
        RowTexts expected = new RowTexts();
        String dump = SampleRows.generated(new SqlFormat(ALL, Part.WHOLE, List.of(), Compression.NONE), 600, expected);
        assertThat(expected.of(Table.ORDER_ITEMS)).hasSizeGreaterThan(10_000);
        loadAndCompare(dump, expected);
    }

    @Test
    void theProgramsOfTheDatabasesLoadIt() throws Exception {
        RowTexts expected = new RowTexts();
        SampleRows.awkward(expected);
        Path dump = folder.resolve("clientele.sql");
        Files.writeString(
                dump,
                SampleRows.written(new SqlFormat(ALL, Part.WHOLE, List.of(), Compression.NONE), SampleRows::awkward));

        requireProgram("sqlite3");
        Path file = folder.resolve("new.db");
        run(dump, "sqlite3", "-bail", file.toString());
        try (Connection connection = sqlite(file)) {
            compareInSqlite(connection, expected);
        }

        requireProgram("psql");
        String url = "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
        run(null, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", dump.toString(), url);
        try (Connection connection = postgres()) {
            compareInPostgres(connection, expected);
        }
    }

    @Test
    void aDumpThatIsCutOffLeavesNothingBehind() throws Exception {
        String dump =
                SampleRows.written(new SqlFormat(ALL, Part.WHOLE, List.of(), Compression.NONE), SampleRows::awkward);
        String half = dump.substring(0, dump.lastIndexOf("COMMIT;"));
        Path file = folder.resolve("half.db");
        try (Connection connection = sqlite(file)) {
            execute(connection, half);
        }
        try (Connection connection = sqlite(file)) {
            assertThat(rows(connection, "SELECT name FROM sqlite_schema")).isEmpty();
        }
        try (Connection connection = postgres()) {
            execute(connection, half);
        }
        try (Connection connection = postgres()) {
            assertThat(rows(connection, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                    .isEmpty();
        }
    }

    @Test
    void bothDatabasesKeepTheReferences() throws Exception {
        String dump =
                SampleRows.written(new SqlFormat(ALL, Part.WHOLE, List.of(), Compression.NONE), SampleRows::awkward);
        Path file = folder.resolve("new.db");
        try (Connection connection = sqlite(file)) {
            execute(connection, dump);
            execute(connection, "PRAGMA foreign_keys = ON");
            assertThat(rows(connection, "PRAGMA foreign_key_check")).isEmpty();
            assertRefused(connection);
        }
        try (Connection connection = postgres()) {
            execute(connection, dump);
            assertRefused(connection);
        }
    }

    private static void assertRefused(Connection connection) {
        for (String statement : List.of(
                "DELETE FROM customers WHERE id = 1",
                "DELETE FROM orders WHERE id = 1",
                "DELETE FROM products WHERE id = 2",
                "UPDATE ground_truth SET customer_id = 77 WHERE customer_id = 1",
                "UPDATE customers SET email = '1O''Brien & \"Sons\"' WHERE id = 2",
                "UPDATE orders SET status = NULL WHERE id = 1",
                "INSERT INTO orders SELECT * FROM orders")) {
            assertThatExceptionOfType(SQLException.class)
                    .as(statement)
                    .isThrownBy(() -> execute(connection, statement));
        }
    }

    @Test
    void aTableThatIsNotWantedIsReferredToByNone() throws Exception {
        Set<Table> some = EnumSet.of(Table.ORDERS, Table.ORDER_ITEMS);
        RowTexts expected = new RowTexts();
        String dump = SampleRows.generated(new SqlFormat(some, Part.WHOLE, List.of(), Compression.NONE), 600, expected);
        assertThat(dump).doesNotContain("customers", "products (").contains("FOREIGN KEY (order_id) REFERENCES orders");
        loadAndCompare(dump, expected);
    }

    @Test
    void aStatementHasFiveHundredRowsUnlessTheChunkEnds() {
        String dump = SampleRows.written(
                new SqlFormat(Set.of(Table.ORDERS), Part.WHOLE, List.of(), Compression.NONE), rows -> {
                    for (int id = 1; id <= 1_001; id++) {
                        rows.order(id, 1, 0, OrderStatus.DELIVERED, 0);
                    }
                });
        List<Integer> rows = new ArrayList<>();
        Matcher statements = Pattern.compile("INSERT INTO orders [^;]*;").matcher(dump);
        while (statements.find()) {
            rows.add((int) statements.group().lines().count() - 1);
        }
        assertThat(rows).containsExactly(500, 500, 1);
    }

    @Test
    void aCommentStaysAComment() throws Exception {
        String dump = SampleRows.written(
                new SqlFormat(ALL, Part.WHOLE, List.of("seed 42", "a\nDROP\r\nb"), Compression.NONE), rows -> {});
        assertThat(dump).startsWith("-- seed 42\n-- a DROP b\n-- Load it");
        loadAndCompare(dump, new RowTexts());
    }

    @Test
    void whatNotBothCanHoldIsRefused() {
        SqlEncoder encoder = new SqlFormat(ALL, Part.WHOLE, List.of(), Compression.NONE).newEncoder();
        encoder.begin();
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> encoder.order(1, 1, 0, OrderStatus.DELIVERED, -1_000_000_000_000L))
                .withMessage("orders.total is -10000000000.00, but must be between -9999999999.99 and 9999999999.99:"
                        + " DECIMAL(12,2) holds no more");
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> encoder.customer(1, SampleRows.text("a\0b"), null, null, null, 0))
                .withMessage("a text is 'a\\0b', but SQL has no character U+0000");
    }

    private void loadAndCompare(String dump, RowTexts expected) throws Exception {
        try (Connection connection = sqlite(folder.resolve("new.db"))) {
            execute(connection, dump);
            compareInSqlite(connection, expected);
            assertThat(rows(connection, "SELECT count(*) FROM sqlite_schema WHERE sql LIKE 'CREATE%INDEX%'"))
                    .isNotEqualTo(List.of("0"));
        }
        try (Connection connection = postgres()) {
            execute(connection, dump);
            compareInPostgres(connection, expected);
        }
    }

    private static void compareInSqlite(Connection connection, RowTexts expected) throws SQLException {
        compare(
                connection,
                expected,
                column -> column.type() == ColumnType.MONEY ? "printf('%.2f', " + column.name() + ")" : column.name());
    }

    private static void compareInPostgres(Connection connection, RowTexts expected) throws SQLException {
        execute(connection, "SET TimeZone = 'UTC'");
        compare(
                connection,
                expected,
                column -> column.type() == ColumnType.INSTANT
                        ? "to_char(" + column.name() + ", 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        : column.name());
    }

    private static void compare(Connection connection, RowTexts expected, Function<Column, String> select)
            throws SQLException {
        for (Table table : ALL) {
            if (expected.of(table).isEmpty()) {
                continue;
            }
            String columns = table.columns().stream().map(select).collect(Collectors.joining(", "));
            String keys = table.primaryKey().stream().map(Column::name).collect(Collectors.joining(", "));
            assertThat(rows(connection, "SELECT " + columns + " FROM " + table.key() + " ORDER BY " + keys))
                    .isEqualTo(expected.of(table));
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                StringJoiner values = new StringJoiner("|");
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(values.toString());
            }
        }
        return rows;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection sqlite(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static Connection postgres() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** On a developer's machine it may be missing. */
    private static void requireProgram(String name) {
        boolean there = false;
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            there |= Files.isExecutable(Path.of(folder, name));
        }
        assumeTrue(there || System.getenv("CI") != null, name + " is not there");
    }

    private static void run(Path input, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGCLIENTENCODING", "UTF8");
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEmpty();
    }
}
