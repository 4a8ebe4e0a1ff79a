package io.clientele.server.api;

import org.junit.jupiter.api.extension.RegisterExtension;

class RfmPostgresTest extends RfmContract {
    @RegisterExtension
    static final SeededServer server = SeededServer.onPostgres(200);

    @Override
    SeededServer server() {
        return server;
    }
}
