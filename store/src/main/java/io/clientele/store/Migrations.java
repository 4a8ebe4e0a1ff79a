package io.clientele.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The scripts that make the tables: the n-th brings a database from version n − 1 to version n. Named as Flyway names them,
 * and listed here so that making a new database needs no search of the class path.
 *
 * @param folder on the class path
 */
record Migrations(String folder, List<String> scripts) {
    static final Migrations SQLITE = new Migrations("db/migration/sqlite", List.of("V1__schema.sql", "V2__server.sql"));
    static final Migrations POSTGRESQL =
            new Migrations("db/migration/postgresql", List.of("V1__schema.sql", "V2__server.sql"));

    Migrations {
        scripts = List.copyOf(scripts);
    }

    /** The version of a database that has seen all scripts. */
    int latest() {
        return scripts.size();
    }

    /** The scripts' texts, in order. */
    List<String> texts() {
        return scripts.stream().map(this::text).toList();
    }

    private String text(String script) {
        String resource = folder + "/" + script;
        try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new StoreException("the program is incomplete: " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
