package io.clientele.server.api;

import org.junit.jupiter.api.extension.RegisterExtension;

class OrderTest extends OrderContract {
    @RegisterExtension
    static final SeededServer server = SeededServer.of(70);

    @Override
    SeededServer server() {
        return server;
    }
}
