package io.clientele.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.DbLocation;
import io.clientele.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClienteleServerTest {
    @TempDir
    private Path folder;

    @Test
    void makesTheDatabaseThatIsNotThere() {
        Path file = folder.resolve("new.db");
        try (ClienteleServer server = ClienteleServer.start(settings(file).withPort(0))) {
            assertThat(file).isNotEmptyFile();
            assertThat(server.url()).hasPort(server.port());
        }
    }

    @Test
    void saysInOneLineThatThePortIsTaken() {
        try (ClienteleServer first =
                ClienteleServer.start(settings(folder.resolve("one.db")).withPort(0))) {
            ServerSettings same = settings(folder.resolve("two.db")).withPort(first.port());

            assertThatThrownBy(() -> ClienteleServer.start(same))
                    .isInstanceOf(ServerException.class)
                    .hasMessage("port " + first.port()
                            + " of 127.0.0.1 is taken by another program; --port chooses another");
        }
    }

    @Test
    void saysInOneLineThatTheHostIsUnknown() {
        ServerSettings settings = settings(folder.resolve("new.db")).withHost("no.such.host.invalid");

        assertThatThrownBy(() -> ClienteleServer.start(settings))
                .isInstanceOf(ServerException.class)
                .hasMessage("host is 'no.such.host.invalid', but there is no address of that name");
    }

    @Test
    void saysInOneLineThatTheAddressIsNotOfThisMachine() {
        ServerSettings settings =
                settings(folder.resolve("new.db")).withHost("192.0.2.1").withPort(0);

        assertThatThrownBy(() -> ClienteleServer.start(settings))
                .isInstanceOf(ServerException.class)
                .hasMessage("cannot listen on port 0 of 192.0.2.1: Cannot assign requested address");
    }

    @Test
    void leavesAFileAloneThatIsNoDatabase() throws Exception {
        Path file =
                Files.writeString(folder.resolve("notes.txt"), "not a database, but long enough to look like a file");

        assertThatThrownBy(() -> ClienteleServer.start(settings(file).withPort(0)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("notes.txt");
        assertThat(file).hasContent("not a database, but long enough to look like a file");
    }

    private static ServerSettings settings(Path file) {
        return ServerSettings.of(DbLocation.of(file), "test");
    }
}
