package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void everyConnectionHasItsSettings() {
        Database database = Database.openOrCreate(at("shop.db"));
        for (int i = 0; i < 2; i++) {
            assertThat(database.<List<String>>read(
                            "read",
                            session -> List.of(
                                    text(session, "PRAGMA journal_mode"),
                                    text(session, "PRAGMA synchronous"),
                                    text(session, "PRAGMA foreign_keys"),
                                    text(session, "PRAGMA busy_timeout"))))
                    .containsExactly("wal", "2", "1", "5000");
        }
    }

    @Test
    void foreignKeysAreEnforced() {
        Database database = Database.openOrCreate(at("shop.db"));
        assertThatThrownBy(() -> database.write("write to", session -> {
                    session.execute("INSERT INTO orders VALUES (1, 99, 0, 'shipped', 100, NULL)");
                    return null;
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("FOREIGN KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.db", "ż%20#&.db", "file:x.db", "-.db"})
    void anyNameIsAPlainName(String name) throws IOException {
        DbLocation location = at(name);
        Database.openOrCreate(location);
        assertThat(names()).containsExactly(name);
        Database.open(location);
    }

    @Test
    void anEmptyFileGetsItsTables() throws IOException {
        Files.createFile(folder.resolve("shop.db"));
        assertThat(customers(Database.open(at("shop.db")))).isZero();
    }

    @Test
    void aMissingFileIsNotMadeByOpening() throws IOException {
        assertThatThrownBy(() -> Database.open(at("shop.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no database")
                .hasMessageContaining("shop.db");
        assertThat(names()).isEmpty();
    }

    @Test
    void aDirectoryIsRefused() {
        assertThatThrownBy(() -> Database.openOrCreate(DbLocation.of(folder)))
                .isInstanceOf(StoreException.class)
                .hasMessage(folder + " is a directory, but must be a database file");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> Database.openOrCreate(at("no/shop.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the folder " + folder.resolve("no") + " does not exist");
    }

    @Test
    void missingPermissionsAreNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Database.openOrCreate(at("closed/shop.db"));
        Path unreadable = Files.copy(closed.resolve("shop.db"), closed.resolve("unreadable.db"));
        Path unwritable = Files.copy(closed.resolve("shop.db"), closed.resolve("unwritable.db"));
        Files.setPosixFilePermissions(unreadable, PosixFilePermissions.fromString("-w-------"));
        Files.setPosixFilePermissions(unwritable, PosixFilePermissions.fromString("r--------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(closed), "root may do anything");
            assertRefused("closed/unreadable.db", "there is no permission to read it");
            assertRefused("closed/unwritable.db", "there is no permission to write to it");
            assertRefused("closed/shop.db", "there is no permission to write to it or to its folder");
            assertRefused("closed/new.db", "there is no permission to write to the folder " + closed);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void assertRefused(String name, String reason) {
        assertThatThrownBy(() -> Database.openOrCreate(at(name)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(name)
                .hasMessageEndingWith(reason);
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        Path file = folder.resolve("letter.txt");
        Files.writeString(file, "Dear customer, ".repeat(100));
        assertThatThrownBy(() -> Database.openOrCreate(DbLocation.of(file)))
                .isInstanceOf(StoreException.class)
                .hasMessage("cannot open " + file + ": it is not an SQLite database");
        assertThat(file).hasContent("Dear customer, ".repeat(100));
        assertThat(names()).containsExactly("letter.txt");
    }

    @Test
    void somebodyElsesDatabaseIsRefusedAndLeftAlone() throws Exception {
        Path file = folder.resolve("music.db");
        plain(file, "CREATE TABLE albums (id INTEGER)", "CREATE TABLE songs (id INTEGER)");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.open(DbLocation.of(file)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not a Clientele database (it holds albums, songs)");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws Exception {
        Path file = folder.resolve("shop.db");
        Database.openOrCreate(DbLocation.of(file));
        plain(file, "PRAGMA user_version = 1000");
        assertThatThrownBy(() -> Database.open(DbLocation.of(file)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 1000")
                .hasMessageContaining("use a newer Clientele");
    }

    @Test
    void aDamagedDatabaseIsCalledDamaged() throws IOException {
        Path file = folder.resolve("shop.db");
        Database database = Database.openOrCreate(DbLocation.of(file));
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 200; at < bytes.length; at++) {
            bytes[at] = (byte) 0xA5;
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> customers(database))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the file is damaged");
    }

    @Test
    void whoWaitsTooLongForAnotherWriterIsTold() throws Exception {
        Database.openOrCreate(at("shop.db"));
        Database database = Database.open(new SqliteDialect(at("shop.db"), 50, Integer.MAX_VALUE), Migrations.SQLITE);
        try (Connection other = database.connect()) {
            try (Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
            }
            assertThatThrownBy(() -> database.write("write to", session -> null))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("cannot write to " + folder.resolve("shop.db")
                            + ": another program is writing to it (waited 50 ms); try again when it has finished");
            assertThat(customers(database)).isZero();
        }
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        Database database = Database.openOrCreate(at("shop.db"));
        assertThatThrownBy(() -> database.write("write to", session -> {
                    session.execute("INSERT INTO customers (name, created_at) VALUES ('Ann', 0)");
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("on purpose")
                .hasNoSuppressedExceptions();
        assertThat(customers(database)).isZero();
    }

    @Test
    void aReaderSeesTheDatabaseAsItWas() {
        Database database = Database.openOrCreate(at("shop.db"));
        database.read("read", reader -> {
            assertThat(reader.number("SELECT count(*) FROM customers")).isZero();
            addCustomer(database);
            assertThat(reader.number("SELECT count(*) FROM customers")).isZero();
            return null;
        });
        assertThat(customers(database)).isEqualTo(1);
    }

    @Test
    void aRestingDatabaseIsOneFile() throws IOException {
        addCustomer(Database.openOrCreate(at("shop.db")));
        assertThat(names()).containsExactly("shop.db");
    }

    private static void addCustomer(Database database) {
        database.write("write to", session -> {
            session.execute("INSERT INTO customers (name, created_at) VALUES ('Ann', 0)");
            return null;
        });
    }

    private static long customers(Database database) {
        return database.read("read", session -> session.number("SELECT count(*) FROM customers"));
    }

    private static String text(Session session, String sql) throws SQLException {
        return session.first(sql, row -> row.getString(1)).orElseThrow();
    }

    private static void plain(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private SqliteFile at(String name) {
        return DbLocation.of(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
