package io.clientele.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Against a Tomcat of its own, whose deadlines are short; its time between two bytes is not. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class PatientProtocolTest {
    private static final int DRIP_MS = 20;

    @TempDir
    private static Path folder;

    private static Tomcat tomcat;
    private static Connector connector;

    @BeforeAll
    static void start() throws Exception {
        connector = new Connector(PatientProtocol.class.getName());
        connector.setPort(0);
        PatientProtocol protocol = (PatientProtocol) connector.getProtocolHandler();
        protocol.setDeadlines(Duration.ofMillis(300), Duration.ofMillis(300));
        protocol.setConnectionTimeout(60_000);
        tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "reads", new Reads());
        context.addServletMappingDecoded("/reads", "reads");
        Tomcat.addServlet(context, "ignores", new Ignores());
        context.addServletMappingDecoded("/ignores", "ignores");
        tomcat.start();
    }

    @AfterAll
    static void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void endsAHeadThatDrips() throws Exception {
        try (Socket socket = connect("GET /reads HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")) {
            assertThat(dripUntilClosed(socket)).isEmpty();
        }
    }

    @Test
    void endsABodyThatDrips() throws Exception {
        try (Socket socket = connect("POST /reads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n")) {
            assertThat(dripUntilClosed(socket)).doesNotContain("200");
        }
    }

    @Test
    void endsABodyThatDripsThoughNobodyReadsIt() throws Exception {
        try (Socket socket = connect("POST /ignores HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n")) {
            assertThat(dripUntilClosed(socket)).contains("ignored");
        }
        String chunked = "POST /ignores HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n";
        try (Socket socket = connect(chunked)) {
            assertThat(dripUntilClosed(socket)).contains("ignored");
        }
    }

    @Test
    void keepsTheConnectionWhereABodyIsIgnoredThatIsThere() throws Exception {
        String first = "POST /ignores HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello";
        String second =
                "POST /reads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecond";
        try (Socket socket = connect(first + second)) {
            assertThat(rest(socket)).contains("ignored").endsWith("read 6 bytes");
        }
    }

    /** What the server said meanwhile. */
    private static String dripUntilClosed(Socket socket) throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        socket.setSoTimeout(DRIP_MS);
        byte[] buffer = new byte[8192];
        InputStream in = socket.getInputStream();
        while (true) {
            try {
                write(socket, "x");
                int read = in.read(buffer);
                if (read < 0) {
                    return said.toString();
                }
                said.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            } catch (SocketTimeoutException e) {
                // It still listens.
            } catch (SocketException e) {
                return said.toString();
            }
        }
    }

    private static Socket connect(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        write(socket, text);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static final class Reads extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int bytes = request.getInputStream().readAllBytes().length;
            response.getWriter().print("read " + bytes + " bytes");
        }
    }

    private static final class Ignores extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("ignored");
        }
    }
}
