package io.clientele.server.api;

import org.junit.jupiter.api.extension.RegisterExtension;

class RfmTest extends RfmContract {
    @RegisterExtension
    static final SeededServer server = SeededServer.of(200);

    @Override
    SeededServer server() {
        return server;
    }
}
