package io.clientele.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server, and cuts all of its connections when the client has sent so many bytes. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private final int server;
    private final long limit;

    CuttingProxy(int server, long limit) throws IOException {
        this.server = server;
        this.limit = limit;
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What clients have sent up to now. */
    long sent() {
        return sent.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket target = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.add(client);
            sockets.add(target);
            start(() -> copyUpToLimit(client.getInputStream(), target.getOutputStream()));
            start(() -> {
                target.getInputStream().transferTo(client.getOutputStream());
                client.close();
            });
        }
    }

    private void copyUpToLimit(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[4096];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            long before = sent.getAndAdd(count);
            if (before + count >= limit) {
                out.write(buffer, 0, (int) Math.max(0, limit - before));
                close();
                return;
            }
            out.write(buffer, 0, count);
        }
        out.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // The other side, or the limit, has closed the socket.
                        Thread.currentThread().interrupt();
                    }
                },
                "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
