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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
    /** What a later version of the program might bring: one more column for customers. */
    private static final Migrations NEXT =
            new Migrations("upgrade_good", List.of("V1__schema.sql", "V2__server.sql", "V3__add_note.sql"));

    private static final Migrations NEXT_BROKEN =
            new Migrations("upgrade_broken", List.of("V1__schema.sql", "V2__server.sql", "V3__break.sql"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void allScriptsOfTheFolderAreListed(Engine engine) throws IOException, URISyntaxException {
        Migrations migrations = Dialect.of(engine.newLocation(folder)).migrations();
        Path scripts = Path.of(Migrations.class
                .getClassLoader()
                .getResource(migrations.folder())
                .toURI());
        try (var files = Files.list(scripts)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(migrations.scripts());
        }
    }

    @Test
    void bothDatabasesHaveTheSameVersion() {
        assertThat(Migrations.POSTGRESQL.scripts()).isEqualTo(Migrations.SQLITE.scripts());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anOlderDatabaseIsBroughtUpToDateAndKeepsItsRows(Engine engine) {
        DbLocation location = engine.newLocation(folder);
        Database before = Database.openOrCreate(location);
        before.write("write to", SchemaTest::addAnn);

        Database after = open(location, NEXT);
        assertThat(text(after, "SELECT name || coalesce(note, '!') FROM customers"))
                .isEqualTo("Ann!");
        assertThat(version(after)).isEqualTo(3);
        open(location, NEXT);
        assertThatThrownBy(() -> Database.open(location)).hasMessageContaining("use a newer Clientele");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDatabaseOfTheFirstVersionGetsTheServersTables(Engine engine) {
        DbLocation location = engine.newLocation(folder);
        Dialect dialect = Dialect.of(location);
        Schema first = new Schema(new Migrations(dialect.migrations().folder(), List.of("V1__schema.sql")));
        dialect.create("make", first, SchemaTest::addAnn);
        Database database = Database.open(location);
        assertThat(text(database, "SELECT name FROM customers")).isEqualTo("Ann");
        assertThat(text(database, "SELECT count(*) FROM users")).isEqualTo("0");
        assertThat(database.<List<String>>read("read", Session::schemaDifferences))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anUpgradeThatDiedBeforeItsEndIsFinished(Engine engine) {
        DbLocation location = engine.newLocation(folder);
        Database.openOrCreate(location);
        open(location, NEXT).write("write to", session -> {
            session.dialect().setSchemaVersion(session, 2);
            return null;
        });
        assertThat(version(open(location, NEXT))).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFailedUpgradeLeavesTheDatabaseAsItWas(Engine engine) {
        DbLocation location = engine.newLocation(folder);
        Database before = Database.openOrCreate(location);
        before.write("write to", SchemaTest::addAnn);
        assertThatThrownBy(() -> open(location, NEXT_BROKEN))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot bring " + location + " from version 2 to 3")
                .hasMessageContaining("no_such_table")
                .hasMessageNotContaining("\n");
        assertThat(version(before)).isEqualTo(2);
        assertThat(before.<List<String>>read("read", Session::schemaDifferences))
                .isEmpty();
    }

    @Test
    void flywayIsLoadedForAnOlderDatabaseAloneAndEachDriverForItsOwn() throws Exception {
        String shop = folder.resolve("shop.db").toString();
        String server = PostgresServer.newSchema().toString();
        assertThat(classesLoaded("make", shop)).contains("org.sqlite").doesNotContain("org.flywaydb", "org.postgresql");
        assertThat(classesLoaded("open", shop)).contains("org.sqlite").doesNotContain("org.flywaydb", "org.postgresql");
        assertThat(classesLoaded("upgrade", shop)).contains("org.flywaydb");
        assertThat(classesLoaded("make", server))
                .contains("org.postgresql")
                .doesNotContain("org.flywaydb", "org.sqlite");
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
            DbLocation location = DbLocation.parse(arguments[1]);
            switch (arguments[0]) {
                case "make" -> Database.openOrCreate(location);
                case "open" -> Database.open(location).write("write to", SchemaTest::addAnn);
                default -> open(location, NEXT);
            }
        }
    }

    private static Database open(DbLocation location, Migrations migrations) {
        return Database.open(Dialect.of(location), migrations);
    }

    private static Void addAnn(Session session) throws SQLException {
        session.execute(
                "INSERT INTO customers (id, name, created_at) VALUES (1, 'Ann', " + session.instantParameter() + ")",
                0L);
        return null;
    }

    private static String text(Database database, String sql) {
        return database.read(
                "read", session -> session.first(sql, row -> row.getString(1)).orElseThrow());
    }

    private static int version(Database database) {
        return database.read("read", session -> session.dialect().schemaState(session))
                .version();
    }
}
