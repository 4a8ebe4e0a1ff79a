package io.clientele.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A statement that takes long and can be ended meanwhile. It runs in a thread of its own, so that the caller can be asked. */
final class CancellableStatement {
    private static final long MILLIS_PER_QUESTION = 20;

    private CancellableStatement() {}

    /**
     * Runs it.
     *
     * @param doing for the exception
     * @param cancelled asked again and again, in the calling thread
     * @throws CancellationException if it says so
     */
    static void run(Session session, String sql, String doing, BooleanSupplier cancelled) throws SQLException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled while " + doing);
        }
        try (Statement statement = session.connection().createStatement()) {
            FutureTask<Integer> task = new FutureTask<>(() -> statement.executeUpdate(sql));
            Thread thread = new Thread(task, "clientele-statement");
            thread.setDaemon(true);
            thread.start();
            while (true) {
                try {
                    task.get(MILLIS_PER_QUESTION, TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException e) {
                    if (cancelled.getAsBoolean()) {
                        statement.cancel();
                    }
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                if (PostgresErrors.isCancel(failure) && cancelled.getAsBoolean()) {
                    throw new CancellationException("cancelled while " + doing);
                }
                throw failure;
            }
            throw new IllegalStateException("cannot run " + sql, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while " + doing);
        }
    }
}
