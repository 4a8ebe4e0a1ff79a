package io.clientele.cli;

import io.clientele.store.DbLocation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that works on a database. */
abstract class DatabaseCommand extends ClienteleCommand {
    private static final String DEFAULT = "clientele.db";

    @Option(
            names = "--db",
            order = 900,
            paramLabel = "PATH|URL",
            description =
                    "The database: a file, or a jdbc:sqlite: or jdbc:postgresql: URL. Default: $CLIENTELE_DB, else ./"
                            + DEFAULT + ".")
    private @Nullable String db;

    DatabaseCommand(Session session) {
        super(session);
    }

    /** @throws io.clientele.store.StoreException if the text names no database */
    protected final DbLocation location() {
        if (db != null) {
            return DbLocation.parse(db);
        }
        String variable = session.variable("CLIENTELE_DB");
        return DbLocation.parse(variable.isEmpty() ? DEFAULT : variable);
    }

    /** {@code  --db FILE} for a suggested command, where the one given is not found without; else empty. Without a password. */
    protected final String dbArgument() {
        return db == null ? "" : " --db " + Shell.quoted(location().toString());
    }
}
