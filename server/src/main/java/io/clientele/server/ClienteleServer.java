package io.clientele.server;

import io.clientele.store.ConnectionPool;
import io.clientele.store.Database;
import io.clientele.store.ListIndices;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * A running server. It answers requests from {@link #start} until {@link #close} or the end of the process, which both let
 * requests that have begun end.
 *
 * <pre>{@code
 * try (ClienteleServer server = ClienteleServer.start(ServerSettings.of(DbLocation.parse("clientele.db"), "1.0"))) {
 *     System.out.println(server.url());
 * }
 * }</pre>
 */
public final class ClienteleServer implements AutoCloseable {
    /** More requests than this wait for one of them to end: a database gets no faster by more. */
    private static final int CONNECTIONS = 16;

    private final ServletWebServerApplicationContext context;
    private final ServerSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ClienteleServer(ServletWebServerApplicationContext context, ServerSettings settings) {
        this.context = context;
        this.settings = settings;
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
    }

    /**
     * Opens the database, which is made if it is not there, and listens. The first time, it makes the indices that lists need,
     * which takes a while in a database of millions of orders.
     *
     * @throws io.clientele.store.StoreException if the database can't be opened
     * @throws ServerException if the server can't listen, with the reason in one line
     */
    public static ClienteleServer start(ServerSettings settings) {
        return start(settings, words -> {});
    }

    /** @param teller is told what takes long, if something does */
    public static ClienteleServer start(ServerSettings settings, Consumer<String> teller) {
        settings.address();
        Database database = Database.openOrCreate(settings.database());
        ListIndices.ensure(database, () -> teller.accept("Making the indices that lists need, once"));
        SpringApplication application = new SpringApplicationBuilder(ServerApplication.class)
                .initializers(context -> register((GenericApplicationContext) context, settings, database))
                .properties(properties(settings))
                .logStartupInfo(false)
                .build();
        try {
            return new ClienteleServer((ServletWebServerApplicationContext) application.run(), settings);
        } catch (RuntimeException e) {
            throw explained(e, settings);
        }
    }

    private static void register(GenericApplicationContext context, ServerSettings settings, Database database) {
        context.registerBean(ServerSettings.class, () -> settings);
        context.registerBean(ConnectionPool.class, () -> ConnectionPool.of(database, CONNECTIONS));
        context.registerBean(
                Database.class, () -> context.getBean(ConnectionPool.class).database());
        context.registerBean(Clock.class, Clock::systemUTC);
    }

    /** What is fixed stands in {@code application.properties}. */
    private static Map<String, Object> properties(ServerSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.address().getHostAddress());
        properties.put("server.port", settings.port());
        if (settings.logFormat() == LogFormat.JSON) {
            properties.put("spring.profiles.active", "json-log");
        }
        if (settings.behindProxy()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
            properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
            properties.put("server.tomcat.remoteip.host-header", "X-Forwarded-Host");
        }
        return properties;
    }

    private static RuntimeException explained(RuntimeException e, ServerSettings settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new ServerException(
                        "port " + settings.port() + " of " + settings.host()
                                + " is taken by another program; --port chooses another",
                        e);
            }
        }
        String reason =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        return new ServerException(
                "cannot listen on port " + settings.port() + " of " + settings.host() + ": "
                        + reason.lines().findFirst().orElse("unknown reason"),
                e);
    }

    /** For tests that ask which routes there are. */
    ApplicationContext context() {
        return context;
    }

    /** The port that it listens on; the one asked for unless that was 0. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer(), "no web server").getPort();
    }

    /** Where a browser on this machine finds it, with a slash at its end. */
    public URI url() {
        String host = settings.host();
        if (settings.address().isAnyLocalAddress()) {
            host = "localhost";
        } else if (host.contains(":")) {
            host = "[" + host + "]";
        }
        return URI.create("http://" + host + ":" + port() + "/");
    }

    /**
     * Waits until the server is closed, by {@link #close} or by the end of the process.
     *
     * @throws InterruptedException if the thread is interrupted; the server goes on
     */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Takes no more requests, lets those that have begun end, and frees all that it holds. */
    @Override
    public void close() {
        context.close();
    }
}
