package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is PostgreSQL's own: whose a schema is, who waits for whom, and what users are told. */
class PostgresDatabaseTest {
    private final PostgresUrl location = PostgresServer.newSchema();

    @Test
    void anEmptySchemaGetsNoTablesByOpening() {
        assertThatThrownBy(() -> Database.open(location))
                .isInstanceOf(StoreException.class)
                .hasMessage("there are no tables in " + location + "; clientele seed or import makes them");
        assertThat(Database.exists(location)).isFalse();
        assertThat(customers(Database.openOrCreate(location))).isZero();
        assertThat(Database.exists(location)).isTrue();
    }

    @Test
    void somebodyElsesSchemaIsRefused() {
        PostgresServer.execute("CREATE TABLE " + schema() + ".songs (id integer)");
        PostgresServer.execute("CREATE VIEW " + schema() + ".albums AS SELECT 1 AS one");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Database.openOrCreate(location))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is not a Clientele database (it holds albums, songs)");
        }
        assertThatThrownBy(() -> Database.create("seed", location, session -> 0))
                .hasMessageContaining("is not a Clientele database (it holds albums, songs)");
    }

    @Test
    void tablesOfANewerVersionAreRefused() {
        Database.openOrCreate(location);
        PostgresServer.execute("UPDATE " + schema() + ".clientele_schema SET version = 1000");
        assertThatThrownBy(() -> Database.open(location))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 1000")
                .hasMessageContaining("use a newer Clientele");
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() {
        PostgresServer.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        assertThatThrownBy(() -> Database.openOrCreate(PostgresServer.url("latin", "?user=postgres")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("its texts are in LATIN1, but must be in UTF8");
    }

    @Test
    void textsAreComparedByteByByteWhateverTheDatabasesCollation() {
        Database database = Database.openOrCreate(location);
        assertThat(database.<List<String>>read(
                        "read",
                        session -> session.list(
                                "SELECT relname || '.' || attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid"
                                        + " WHERE atttypid = 'text'::regtype AND relkind = 'r' AND attnum > 0"
                                        + " AND relnamespace = current_schema()::regnamespace"
                                        + " AND attcollation <> '\"C\"'::regcollation",
                                row -> row.getString(1))))
                .isEmpty();
    }

    @Test
    void anEMailIsFoundByItsIndexWhateverItsCase() {
        Database database = Database.openOrCreate(location);
        database.read("read", session -> {
            session.execute("SET LOCAL enable_seqscan = off");
            String sql = "EXPLAIN SELECT id FROM customers WHERE " + session.ignoringCase("email") + " = "
                    + session.ignoringCase("'ANN@example.com'");
            assertThat(session.list(sql, row -> row.getString(1))).anyMatch(line -> line.contains("customers_email"));
            return sql;
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:1/postgres|no server answers there",
                "nowhere.invalid/postgres|the host nowhere.invalid is not known",
                "localhost:PORT/nothing|the server has no database nothing; PostgreSQL's createdb makes one",
                "localhost:PORT/postgres?currentSchema=nothing|the database has no schema of this name",
                "localhost:PORT/postgres?user=nobody|role \"nobody\" does not exist",
            })
    void whatDoesNotOpenIsNamedInOneLine(String url, String reason) {
        String port = Integer.toString(PostgresServer.port());
        String text = "jdbc:postgresql://" + url.replace("PORT", port) + (url.contains("?") ? "&" : "?")
                + "password=secret" + (url.contains("user=") ? "" : "&user=postgres");
        assertThatThrownBy(() -> Database.openOrCreate(DbLocation.parse(text)))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("cannot open jdbc:postgresql://")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aPasswordComesFromTheUrlOrTheEnvironment() {
        PostgresUrl guarded = PostgresServer.newUser("guarded", "pass word");
        PostgresUrl withPassword = (PostgresUrl) DbLocation.parse(guarded + "&password=pass%20word");
        Database.openOrCreate(withPassword);
        assertThat(customers(Database.open(new PostgresDialect(guarded, "pass word", 50), Migrations.POSTGRESQL)))
                .isZero();
        assertThat(customers(Database.open(new PostgresDialect(withPassword, "wrong", 50), Migrations.POSTGRESQL)))
                .isZero();
        assertThatThrownBy(() -> Database.open(new PostgresDialect(guarded, "wrong", 50), Migrations.POSTGRESQL))
                .isInstanceOf(StoreException.class)
                .hasMessage("cannot open " + guarded + ": the password is wrong for user guarded");
        assertThatThrownBy(() -> Database.open(new PostgresDialect(guarded, null, 50), Migrations.POSTGRESQL))
                .isInstanceOf(StoreException.class)
                .hasMessageEndingWith(
                        "; a password comes from PGPASSWORD, from ~/.pgpass or the file in PGPASSFILE, or from the URL");
    }

    /** The driver looks for PGPASSFILE, which a test can't set, by this property too. */
    @Test
    void aPasswordComesFromAFile(@TempDir Path folder) throws IOException {
        PostgresUrl guarded = PostgresServer.newUser("keeper", "pass:word");
        Path file = Files.writeString(folder.resolve("passwords"), "localhost:*:*:keeper:pass\\:word\n");
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        System.setProperty("org.postgresql.pgpassfile", file.toString());
        try {
            assertThat(Database.exists(guarded)).isFalse();
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
        assertThatThrownBy(() -> Database.exists(guarded)).hasMessageContaining("PGPASSFILE");
    }

    @Test
    void aLostConnectionIsSaidToBeLost() {
        Database database = Database.openOrCreate(location);
        assertThatThrownBy(() -> database.write("write to", session -> {
                    session.execute("INSERT INTO customers (id, name, created_at) VALUES (1, 'Ann', now())");
                    PostgresServer.text(
                            "SELECT pg_terminate_backend(" + session.number("SELECT pg_backend_pid()") + ", 5000)");
                    return session.number("SELECT 1");
                }))
                .isInstanceOf(StoreException.class)
                .hasMessage("cannot write to " + location
                        + ": the connection to the server was lost; what was not committed yet is undone");
        assertThat(customers(database)).isZero();
    }

    @Test
    void aStatementThatTakesTooLongForTheServerIsSaidTo() {
        Database.openOrCreate(location);
        Database hurried = Database.open(DbLocation.parse(location + "&options=-c%20statement_timeout=1000"));
        assertThatThrownBy(() -> hurried.read("read", session -> session.number("SELECT 1 FROM pg_sleep(5)")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("statement_timeout");
    }

    @Test
    void aLoadWaitsForEditsAndEditsForALoad() {
        Database.openOrCreate(location);
        Database database = impatient();
        String busy = "another program is writing to it (waited 50 ms); try again when it has finished";
        database.write("write to", session -> {
            assertThatThrownBy(() -> database.load("seed", other -> 0)).hasMessageEndingWith(busy);
            return 0;
        });
        database.load("seed", session -> {
            assertThatThrownBy(() -> database.load("seed", other -> 0)).hasMessageEndingWith(busy);
            assertThatThrownBy(() -> database.write("write to", other -> 0)).hasMessageEndingWith(busy);
            assertThat(customers(database)).isZero();
            return 0;
        });
    }

    @Test
    void editsOfDifferentRowsDoNotWaitForEachOther() {
        Database.openOrCreate(location);
        Database database = impatient();
        database.write("write to", session -> {
            session.execute("INSERT INTO customers (id, name, created_at) VALUES (1, 'Ann', now())");
            return database.write("write to", other -> {
                other.execute("INSERT INTO customers (id, name, created_at) VALUES (2, 'Bob', now())");
                return 0;
            });
        });
        assertThat(customers(database)).isEqualTo(2);
    }

    @Test
    void twoWhoAskForAnIdGetTwo() throws Exception {
        Database database = Database.openOrCreate(location);
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Long> other = database.write("write to", session -> {
                long id = session.nextId("customers");
                Future<Long> second = threads.submit(() -> database.write("write to", session2 -> {
                    asked.countDown();
                    return session2.nextId("customers");
                }));
                await(asked);
                session.execute("INSERT INTO customers (id, name, created_at) VALUES (?, 'Ann', now())", id);
                return second;
            });
            assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aReaderSeesTheDatabaseAsItWasAndChangesNothing() {
        Database database = Database.openOrCreate(location);
        database.read("read", reader -> {
            assertThat(reader.number("SELECT count(*) FROM customers")).isZero();
            database.write("write to", writer -> {
                writer.execute("INSERT INTO customers (id, name, created_at) VALUES (1, 'Ann', now())");
                return 0;
            });
            assertThat(reader.number("SELECT count(*) FROM customers")).isZero();
            return 0;
        });
        assertThat(customers(database)).isEqualTo(1);
        assertThatThrownBy(() -> database.read("read", session -> {
                    session.execute("DELETE FROM customers");
                    return 0;
                }))
                .isInstanceOf(StoreException.class);
        assertThat(customers(database)).isEqualTo(1);
    }

    @Test
    void aConnectionIsAsNewAfterATransaction() throws Exception {
        Database database = Database.openOrCreate(location);
        Dialect dialect = database.dialect();
        try (Connection connection = database.connect()) {
            dialect.beginRead(connection);
            dialect.commit(connection);
            dialect.beginLoad(connection);
            dialect.rollback(connection);
            Session session = new Session(connection, dialect);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(session.first("SHOW session_replication_role", row -> row.getString(1)))
                    .contains("origin");
            session.execute("INSERT INTO customers (id, name, created_at) VALUES (1, 'Ann', now())");
        }
        assertThat(customers(database)).isEqualTo(1);
    }

    private Database impatient() {
        return Database.open(new PostgresDialect(location, null, 50), Migrations.POSTGRESQL);
    }

    private String schema() {
        return location.properties().getProperty("currentSchema");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long customers(Database database) {
        return database.read("read", session -> session.number("SELECT count(*) FROM customers"));
    }
}
