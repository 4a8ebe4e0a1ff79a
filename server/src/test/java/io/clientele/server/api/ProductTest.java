package io.clientele.server.api;

import org.junit.jupiter.api.extension.RegisterExtension;

class ProductTest extends ProductContract {
    @RegisterExtension
    static final SeededServer server = SeededServer.of(70);

    @Override
    SeededServer server() {
        return server;
    }
}
