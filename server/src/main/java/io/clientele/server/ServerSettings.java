package io.clientele.server;

import io.clientele.store.DbLocation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * What a server is started with.
 *
 * @param database made if it is not there
 * @param host name or address to listen on
 * @param port 0 for any free one
 * @param publicRead whether anybody may read, also from other machines
 * @param allowedHosts further names in the Host header that are answered, beside {@code host} and the loopback's
 * @param behindProxy whether a proxy says, in the X-Forwarded headers, what clients asked for
 * @param accessLog whether each request is logged
 * @param logFormat of all logs
 * @param version of the program, for answers and the manifest
 */
public record ServerSettings(
        DbLocation database,
        String host,
        int port,
        boolean publicRead,
        List<String> allowedHosts,
        boolean behindProxy,
        boolean accessLog,
        LogFormat logFormat,
        String version) {

    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8000;

    public ServerSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is '" + host + "', but must be a name or an address");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", but must be from 0 to 65535");
        }
        allowedHosts = List.copyOf(allowedHosts);
    }

    /** The defaults: the loopback's port 8000. */
    public static ServerSettings of(DbLocation database, String version) {
        return new ServerSettings(
                database, DEFAULT_HOST, DEFAULT_PORT, false, List.of(), false, false, LogFormat.TEXT, version);
    }

    public ServerSettings withHost(String newHost) {
        return new ServerSettings(
                database, newHost, port, publicRead, allowedHosts, behindProxy, accessLog, logFormat, version);
    }

    public ServerSettings withPort(int newPort) {
        return new ServerSettings(
                database, host, newPort, publicRead, allowedHosts, behindProxy, accessLog, logFormat, version);
    }

    public ServerSettings withPublicRead(boolean newPublicRead) {
        return new ServerSettings(
                database, host, port, newPublicRead, allowedHosts, behindProxy, accessLog, logFormat, version);
    }

    public ServerSettings withAllowedHosts(List<String> newAllowedHosts) {
        return new ServerSettings(
                database, host, port, publicRead, newAllowedHosts, behindProxy, accessLog, logFormat, version);
    }

    public ServerSettings withBehindProxy(boolean newBehindProxy) {
        return new ServerSettings(
                database, host, port, publicRead, allowedHosts, newBehindProxy, accessLog, logFormat, version);
    }

    public ServerSettings withAccessLog(boolean newAccessLog) {
        return new ServerSettings(
                database, host, port, publicRead, allowedHosts, behindProxy, newAccessLog, logFormat, version);
    }

    public ServerSettings withLogFormat(LogFormat newLogFormat) {
        return new ServerSettings(
                database, host, port, publicRead, allowedHosts, behindProxy, accessLog, newLogFormat, version);
    }

    /**
     * Whether only programs on this machine can reach the server.
     *
     * @throws ServerException if the host is unknown
     */
    public boolean loopback() {
        return address().isLoopbackAddress();
    }

    InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new ServerException("host is '" + host + "', but there is no address of that name", e);
        }
    }
}
