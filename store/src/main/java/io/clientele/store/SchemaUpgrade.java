package io.clientele.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings an older database up to date with Flyway. The only class that mentions Flyway, so that Flyway is loaded when there
 * is something to migrate and never else.
 *
 * <p>A new database has no history table: it was made by this program and its version is in the file's header. So the header's
 * version is Flyway's baseline the first time; afterwards Flyway's own history counts. The header is set last: a
 * process that dies before that leaves work that Flyway finds done.
 */
final class SchemaUpgrade {

    private SchemaUpgrade() {}

    static void run(Database database, Migrations migrations, int version) {
        try {
            Flyway.configure(SchemaUpgrade.class.getClassLoader())
                    .loggers(QuietFlywayLog.class.getName())
                    .dataSource(new OwnConnections(database))
                    .locations("classpath:" + migrations.folder())
                    .baselineOnMigrate(true)
                    .baselineVersion(Integer.toString(version))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "cannot bring " + database.location() + " from version " + version + " to " + migrations.latest()
                            + ": " + Messages.oneLine(e),
                    e);
        }
        database.write("set the version of", session -> {
            session.dialect().setSchemaVersion(session, migrations.latest());
            return version;
        });
    }
}
