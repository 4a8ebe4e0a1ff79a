package io.clientele.server.api;

import org.junit.jupiter.api.extension.RegisterExtension;

class CustomerTest extends CustomerContract {
    @RegisterExtension
    static final SeededServer server = SeededServer.of(70);

    @Override
    SeededServer server() {
        return server;
    }
}
