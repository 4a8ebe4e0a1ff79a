package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same commands on SQLite and on PostgreSQL say the same, from the seed to the doctor. */
class BothDatabasesTest {
    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    private String file;
    private String url;

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
    void chooseDatabases() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS shop CASCADE");
            statement.execute("CREATE SCHEMA shop");
        }
        file = folder.resolve("shop.db").toString();
        url = "postgresql://postgres:secret@localhost:" + server.getPort() + "/postgres?currentSchema=shop";
    }

    @Test
    void aSeedIsScoredShownAndVerifiedTheSame() {
        assertSame("seed", "--customers=700", "--as-of=2026-01-01", "--json");
        assertSame("seed", "--append", "--customers=50", "--seed=7", "--as-of=2026-01-01", "--locale=de_DE");
        assertSame("calculate-rfm", "--as-of=2026-01-01");
        assertSame("calculate-rfm", "--as-of=2025-12-01", "--method=ntile", "--zone=Pacific/Apia", "--json");
        assertSame("rfm");
        assertSame("rfm", "--csv");
        assertSame("rfm", "--top=7", "--json");
        assertSame("rfm", "--customer=42");
        assertSame("verify");
        assertSame("doctor");
        assertSame("doctor", "--json");
    }

    @Test
    void ordersOfOnesOwnAreImportedTheSame() throws IOException {
        Path orders = folder.resolve("orders.csv");
        Files.writeString(orders, """
                order,customer,email,date,product,quantity,price
                1,Zoë,ZOE@example.com,2025-03-01,Äpfel,2,1.50
                1,Zoë,ZOE@example.com,2025-03-01,bread,1,3.20
                2,ann,ann@example.com,2025-04-01,bread,1,3.20
                3,Zoë,zoe@example.com,2025-05-01,Äpfel,-1,1.50
                """);
        assertSame("import", orders.toString());
        assertThat(runOn(url, "import", orders.toString()).err())
                .isEqualTo(runOn(file, "import", orders.toString()).err());
        assertSame("calculate-rfm");
        assertSame("rfm", "--csv");
        assertSame("rfm", "--customer=zoe@EXAMPLE.com");
        assertSame("doctor");
    }

    @Test
    void whatIsRefusedIsRefusedInTheSameWords() {
        CommandRun run = runOn(url, "rfm");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("there are no tables in DB; clientele seed or import makes them")
                .doesNotContain("secret");
        assertSame("seed", "--customers=20", "--as-of=2026-01-01");
        CommandRun again = runOn(url, "seed");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).isEqualTo(runOn(file, "seed").err());
    }

    /** What the commands say, but for the database's name and the time of a calculation. */
    private void assertSame(String... command) {
        CommandRun onFile = runOn(file, command).requireOk();
        CommandRun onServer = runOn(url, command).requireOk();
        assertThat(onServer.out()).isEqualTo(onFile.out()).isNotEmpty();
        assertThat(onServer.err()).isEqualTo(onFile.err());
    }

    private CommandRun runOn(String database, String... command) {
        String[] all = new String[command.length + 1];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--db=" + database;
        CommandRun run = CommandRun.of(all);
        assertThat(run.out() + run.err()).doesNotContain("secret");
        return new CommandRun(run.exitCode(), neutral(run.out()), neutral(run.err()));
    }

    private String neutral(String text) {
        return text.replaceAll("'?jdbc:postgresql://\\S*?user=postgres'?", "DB")
                .replace(file, "DB")
                .replaceAll("\"calculated_at\" : \"[^\"]*\"", "\"calculated_at\"");
    }
}
