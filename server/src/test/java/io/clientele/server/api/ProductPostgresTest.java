package io.clientele.server.api;

import org.junit.jupiter.api.extension.RegisterExtension;

class ProductPostgresTest extends ProductContract {
    @RegisterExtension
    static final SeededServer server = SeededServer.onPostgres(70);

    @Override
    SeededServer server() {
        return server;
    }
}
