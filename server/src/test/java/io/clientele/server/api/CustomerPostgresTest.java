package io.clientele.server.api;

import org.junit.jupiter.api.extension.RegisterExtension;

class CustomerPostgresTest extends CustomerContract {
    @RegisterExtension
    static final SeededServer server = SeededServer.onPostgres(70);

    @Override
    SeededServer server() {
        return server;
    }
}
