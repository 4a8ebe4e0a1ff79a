package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDatabaseTest {
    /** Above any process id that Linux or macOS gives. */
    private static final long NO_PROCESS = 1L << 40;

    @TempDir
    Path folder;

    @Test
    void theFileAppearsComplete() throws IOException {
        long made = Database.create("make", at("shop.db"), session -> {
            assertThat(folder.resolve("shop.db")).doesNotExist();
            session.execute("INSERT INTO customers (name, created_at) VALUES ('Ann', 0)");
            return 1L;
        });
        assertThat(made).isEqualTo(1);
        assertThat(names()).containsExactly("shop.db");
        Database database = Database.open(at("shop.db"));
        assertThat(database.<Long>read("read", session -> session.number("SELECT count(*) FROM customers")))
                .isEqualTo(1);
    }

    @Test
    void aFailureLeavesNoFile() throws IOException {
        assertThatThrownBy(() -> Database.create("make", at("shop.db"), session -> {
                    session.execute("INSERT INTO customers (name, created_at) VALUES ('Ann', 0)");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFullDiskLeavesNoFile() throws IOException {
        assertThatThrownBy(() -> Database.create("seed", at("shop.db"), session -> {
                    session.execute("PRAGMA max_page_count = 60");
                    for (int i = 0; i < 10_000; i++) {
                        session.execute("INSERT INTO customers (name, created_at) VALUES ('Ann', 0)");
                    }
                    return null;
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot seed")
                .hasMessageContaining("the disk is full");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotOverwritten() throws IOException {
        Path file = folder.resolve("shop.db");
        assertThatThrownBy(() -> Database.create("make", DbLocation.of(file), session -> write(file, "mine")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("was made by another program meanwhile and was left as it is");
        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactly("shop.db");
    }

    @Test
    void whatADeadProcessLeftIsRemoved() throws IOException {
        Files.createFile(folder.resolve(".shop.db." + NO_PROCESS + "-1.new"));
        Files.createFile(folder.resolve(".other.db." + NO_PROCESS + "-1.new"));
        Database.openOrCreate(at("shop.db"));
        assertThat(names()).containsExactly(".other.db." + NO_PROCESS + "-1.new", "shop.db");
    }

    /** Of a process that was killed between giving the file its name and taking the temporary one away. */
    @Test
    void aSecondNameOfADatabaseThatIsThereIsRemoved() throws IOException {
        Database database = Database.openOrCreate(at("shop.db"));
        Files.createLink(folder.resolve(".shop.db." + NO_PROCESS + "-1.new"), folder.resolve("shop.db"));
        database.load("write to", session -> {
            session.execute("INSERT INTO customers (name, created_at) VALUES ('Ann', 0)");
            return null;
        });
        assertThat(names()).containsExactly("shop.db");
    }

    @Test
    void whatALivingProcessWritesStays() throws IOException {
        Path living = folder.resolve(".shop.db." + ProcessHandle.current().pid() + "-999999.new");
        Files.createFile(living);
        Database.openOrCreate(at("shop.db"));
        assertThat(living).exists();
    }

    /** As in another container: the process can't be seen from here, its lock can. */
    @Test
    void whatIsLockedStaysThoughItsProcessIsNotSeen() throws Exception {
        Path locked = folder.resolve(".shop.db." + NO_PROCESS + "-1.new");
        Process process = Forked.start(List.of(), Filler.class, locked.toString());
        try {
            assertThat(process.getInputStream().read()).isEqualTo('!');
            Database.openOrCreate(at("shop.db"));
            assertThat(locked).exists();
        } finally {
            process.destroyForcibly().waitFor();
        }
        Files.delete(folder.resolve("shop.db"));
        Database.openOrCreate(at("shop.db"));
        assertThat(locked).doesNotExist();
    }

    /** Begins to fill a file and never ends. */
    static final class Filler {
        public static void main(String[] arguments) throws Exception {
            Path file = Files.createFile(Path.of(arguments[0]));
            SqliteDialect dialect = new SqliteDialect(DbLocation.of(file));
            Connection connection = dialect.connectToScratch(file);
            dialect.beginWrite(connection);
            new Schema(Migrations.SQLITE).create(new Session(connection, dialect));
            System.out.print('!');
            System.out.flush();
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void twoMakersOfOneNameDoNotMeet() throws IOException {
        assertThatThrownBy(() -> Database.create("make", at("shop.db"), outer -> {
                    outer.execute("INSERT INTO customers (name, created_at) VALUES ('Slow', 0)");
                    return Database.create("make", at("shop.db"), inner -> {
                        inner.execute("INSERT INTO customers (name, created_at) VALUES ('Quick', 0)");
                        return null;
                    });
                }))
                .hasMessageContaining("was made by another program meanwhile");
        Database database = Database.open(at("shop.db"));
        assertThat(database.<List<String>>read(
                        "read", session -> session.list("SELECT name FROM customers", row -> row.getString(1))))
                .containsExactly("Quick");
        assertThat(names()).containsExactly("shop.db");
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("shop.db"), folder.resolve("nowhere.db"));
        assertThatThrownBy(() -> Database.openOrCreate(at("shop.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is a symbolic link to a file that does not exist");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DbLocation at(String name) {
        return DbLocation.of(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
