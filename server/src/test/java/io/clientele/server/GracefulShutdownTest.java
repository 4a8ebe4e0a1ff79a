package io.clientele.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.DbLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GracefulShutdownTest {
    @TempDir
    private Path folder;

    @Test
    void aRequestThatHasBegunIsAnsweredAndNoNewOneIsTaken() throws Exception {
        ClienteleServer server =
                ClienteleServer.start(ServerSettings.of(DbLocation.of(folder.resolve("shop.db")), "test")
                        .withPort(0));
        int port = server.port();
        try (Socket begun = connect(port)) {
            OutputStream out = begun.getOutputStream();
            out.write(("POST /admin/login/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\nuser")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // Only a request that a thread has taken up counts as begun: until then the server would rightly drop it.
            while (!waitsForABody()) {
                Thread.sleep(10);
            }
            Thread closing = new Thread(server::close, "closing");
            closing.start();
            while (accepts(port)) {
                Thread.sleep(10);
            }

            out.write("name=ann".getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(new String(begun.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403"); // there was no CSRF token in it
            closing.join();
        }
        assertThatThrownBy(() -> connect(port)).isInstanceOf(ConnectException.class);
    }

    private static boolean waitsForABody() {
        return Thread.getAllStackTraces().values().stream()
                .anyMatch(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith("IdentityInputFilter")
                                && frame.getMethodName().equals("doRead")));
    }

    private static boolean accepts(int port) {
        try (Socket socket = connect(port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Socket connect(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
