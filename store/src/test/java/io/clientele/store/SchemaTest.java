package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    /** What a later version of the program might bring: one more column for customers. */
    private static final Migrations NEXT =
            new Migrations("upgrade_good", List.of("V1__schema.sql", "V2__server.sql", "V3__add_note.sql"));

    private static final Migrations NEXT_BROKEN =
            new Migrations("upgrade_broken", List.of("V1__schema.sql", "V2__server.sql", "V3__break.sql"));

    @TempDir
    Path folder;

    @Test
    void allScriptsOfTheFolderAreListed() throws IOException, URISyntaxException {
        Path scripts = Path.of(Migrations.class
                .getClassLoader()
                .getResource(Migrations.SQLITE.folder())
                .toURI());
        try (var files = Files.list(scripts)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.SQLITE.scripts());
        }
    }

    @Test
    void anOlderDatabaseIsBroughtUpToDateAndKeepsItsRows() {
        SqliteFile location = at("shop.db");
        Database before = Database.openOrCreate(location);
        before.write("write to", SchemaTest::addAnn);

        Database after = open(location, NEXT);
        assertThat(text(after, "SELECT name || coalesce(note, '!') FROM customers"))
                .isEqualTo("Ann!");
        assertThat(text(after, "PRAGMA user_version")).isEqualTo("3");
        open(location, NEXT);
        assertThatThrownBy(() -> Database.open(location)).hasMessageContaining("use a newer Clientele");
    }

    @Test
    void aDatabaseOfTheFirstVersionGetsTheServersTables() {
        SqliteFile location = at("shop.db");
        Schema first = new Schema(new Migrations(Migrations.SQLITE.folder(), List.of("V1__schema.sql")));
        NewDatabase.create("make", location, new SqliteDialect(location), first, SchemaTest::addAnn);
        Database database = Database.open(location);
        assertThat(text(database, "SELECT name FROM customers")).isEqualTo("Ann");
        assertThat(text(database, "SELECT count(*) FROM users")).isEqualTo("0");
        assertThat(database.<List<String>>read("read", Session::schemaDifferences))
                .isEmpty();
    }

    @Test
    void anUpgradeThatDiedBeforeItsEndIsFinished() {
        SqliteFile location = at("shop.db");
        Database.openOrCreate(location);
        open(location, NEXT).write("write to", session -> {
            session.execute("PRAGMA user_version = 2");
            return null;
        });
        assertThat(text(open(location, NEXT), "PRAGMA user_version")).isEqualTo("3");
    }

    @Test
    void aFailedUpgradeLeavesTheDatabaseAsItWas() {
        SqliteFile location = at("shop.db");
        Database before = Database.openOrCreate(location);
        before.write("write to", SchemaTest::addAnn);
        assertThatThrownBy(() -> open(location, NEXT_BROKEN))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot bring " + location + " from version 2 to 3")
                .hasMessageContaining("no_such_table")
                .hasMessageNotContaining("\n");
        assertThat(text(before, "PRAGMA user_version")).isEqualTo("2");
        assertThat(text(before, "SELECT group_concat(name) FROM pragma_table_info('customers')"))
                .isEqualTo("id,name,email,phone,address,created_at,external_key");
    }

    @Test
    void flywayIsLoadedForAnOlderDatabaseAlone() throws Exception {
        String shop = folder.resolve("shop.db").toString();
        assertThat(classesLoaded("make", shop)).contains("org.sqlite").doesNotContain("org.flywaydb");
        assertThat(classesLoaded("open", shop)).contains("org.sqlite").doesNotContain("org.flywaydb");
        assertThat(classesLoaded("upgrade", shop)).contains("org.flywaydb");
    }

    private static String classesLoaded(String what, String file) throws Exception {
        Process process = Forked.start(List.of("-Xlog:class+load", "-Xshare:auto"), Opener.class, what, file);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Opens a database in a JVM of its own. */
    static final class Opener {
        public static void main(String[] arguments) {
            SqliteFile location = DbLocation.of(Path.of(arguments[1]));
            switch (arguments[0]) {
                case "make" -> Database.openOrCreate(location);
                case "open" -> Database.open(location).write("write to", SchemaTest::addAnn);
                default -> open(location, NEXT);
            }
        }
    }

    private static Database open(SqliteFile location, Migrations migrations) {
        return Database.open(new SqliteDialect(location), migrations);
    }

    private static Void addAnn(Session session) throws SQLException {
        session.execute("INSERT INTO customers (name, created_at) VALUES ('Ann', 0)");
        return null;
    }

    private static String text(Database database, String sql) {
        return database.read(
                "read", session -> session.first(sql, row -> row.getString(1)).orElseThrow());
    }

    private SqliteFile at(String name) {
        return DbLocation.of(folder.resolve(name));
    }
}
