package io.clientele.server.security;

import io.clientele.store.StoreException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes what no answer has to wait for. SQLite has one writer at a time, which a seed may be for minutes; logins and tokens
 * work meanwhile, and what they leave in the history is written afterwards, or when the server stops.
 */
@Component
class BackgroundWrites implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWrites.class);
    private static final int MAX_WAITING = 1000;
    private static final long LAST_WRITES_SECONDS = 10;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), task -> {
                Thread writer = new Thread(task, "background-writes");
                writer.setDaemon(true);
                return writer;
            });

    /** @param what it is, for the log if it can't be written */
    void add(String what, Runnable write) {
        try {
            thread.execute(() -> run(what, write));
        } catch (RejectedExecutionException e) {
            LOG.error("{} was not written to the database: too much is waiting for it", what);
        }
    }

    private static void run(String what, Runnable write) {
        try {
            write.run();
        } catch (StoreException e) {
            LOG.error("{} was not written to the database: {}", what, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} was not written to the database", what, e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow().forEach(task -> LOG.error("the database was busy for too long: an entry is lost"));
        }
    }
}
