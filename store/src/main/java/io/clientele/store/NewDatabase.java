package io.clientele.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills a file beside the database's name, brings it to the disk and gives it the name. Until then nobody knows the file,
 * so that it needs neither journal nor sync: the fastest way to write, and one that leaves nothing half-written.
 */
final class NewDatabase {

    private NewDatabase() {}

    static <T> T create(String doing, SqliteFile location, SqliteDialect dialect, Schema schema, SqlWork<T> work) {
        try (PendingFile pending = PendingFile.beside(location)) {
            T result = fill(pending, dialect, schema, work);
            pending.publish();
            return result;
        } catch (SQLException e) {
            throw dialect.explain(doing, e);
        } catch (UncheckedSqlException e) {
            throw dialect.explain(doing, e.failure());
        }
    }

    private static <T> T fill(PendingFile pending, SqliteDialect dialect, Schema schema, SqlWork<T> work)
            throws SQLException {
        try (Connection connection = dialect.connectToScratch(pending.path())) {
            Session session = new Session(connection, dialect);
            dialect.beginWrite(connection);
            schema.create(session);
            T result = work.run(session);
            dialect.commit(connection);
            // The mode is kept in the file; the switch writes the last page.
            session.execute("PRAGMA locking_mode = NORMAL");
            session.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
            return result;
        }
    }
}
