package io.clientele.store;

import java.nio.file.Path;

/** The kinds of databases that tests run on. */
public enum Engine {
    SQLITE {
        @Override
        public DbLocation newLocation(Path folder) {
            return DbLocation.of(folder.resolve("shop.db"));
        }
    },
    POSTGRESQL {
        @Override
        public DbLocation newLocation(Path folder) {
            return PostgresServer.newSchema();
        }
    };

    /** Where there is nothing yet. */
    public abstract DbLocation newLocation(Path folder);
}
