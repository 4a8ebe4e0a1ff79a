package io.clientele.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.postgresql.PGConnection;

/** Connections to PostgreSQL with a thread for each, which send chunks, each connection in one transaction. */
final class CopyThreads implements ChunkWriter, AutoCloseable {
    private static final long MILLIS_PER_QUESTION = 20;

    /** In place of a chunk, for each thread: no more will come. */
    private static final CopyChunk END = new CopyChunk();

    private final List<Connection> connections;
    private final BlockingQueue<CopyChunk> full;
    private final ConcurrentLinkedQueue<CopyChunk> empty = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();

    /** @param connections whose search paths begin with the schema of the new tables; closed with this */
    CopyThreads(List<Connection> connections, Dialect dialect) {
        this.connections = List.copyOf(connections);
        this.full = new ArrayBlockingQueue<>(connections.size());
        this.threads = Executors.newFixedThreadPool(connections.size(), task -> {
            Thread thread = new Thread(task, "clientele-copy");
            thread.setDaemon(true);
            return thread;
        });
        for (Connection connection : this.connections) {
            running.add(threads.submit(() -> {
                copy(connection, dialect);
                return null;
            }));
        }
    }

    private void copy(Connection connection, Dialect dialect) throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        ChunkCopier copier = ChunkCopier.of(new Session(connection, dialect));
        for (CopyChunk chunk = full.take(); chunk != END; chunk = full.take()) {
            copier.write(chunk);
            empty.add(chunk);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public RowChunk newChunk() {
        return new LentChunk();
    }

    @Override
    public void write(RowChunk chunk) throws SQLException {
        CopyChunk next = empty.poll();
        put(((LentChunk) chunk).exchange(next == null ? new CopyChunk() : next), () -> false);
    }

    private void put(CopyChunk chunk, BooleanSupplier cancelled) throws SQLException {
        try {
            while (!full.offer(chunk, MILLIS_PER_QUESTION, TimeUnit.MILLISECONDS)) {
                requireNotCancelled(cancelled);
                for (Future<?> thread : running) {
                    if (thread.isDone()) {
                        await(thread, cancelled);
                    }
                }
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Waits until all chunks are committed. */
    void commit(BooleanSupplier cancelled) throws SQLException {
        for (int i = 0; i < connections.size(); i++) {
            put(END, cancelled);
        }
        awaitAll(running, cancelled);
    }

    /** Runs the statements outside of transactions, as many at a time as there are connections. */
    void run(List<String> statements, BooleanSupplier cancelled) throws SQLException {
        ConcurrentLinkedQueue<Connection> free = new ConcurrentLinkedQueue<>(connections);
        List<Future<?>> tasks = new ArrayList<>();
        for (String sql : statements) {
            tasks.add(threads.submit(() -> {
                Connection connection = free.remove();
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate(sql);
                }
                free.add(connection);
                return null;
            }));
        }
        awaitAll(tasks, cancelled);
    }

    private static void awaitAll(List<Future<?>> tasks, BooleanSupplier cancelled) throws SQLException {
        for (Future<?> task : tasks) {
            await(task, cancelled);
        }
    }

    private static void await(Future<?> task, BooleanSupplier cancelled) throws SQLException {
        while (true) {
            try {
                task.get(MILLIS_PER_QUESTION, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                requireNotCancelled(cancelled);
            } catch (InterruptedException e) {
                throw interrupted();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException failure) {
                    throw failure;
                }
                throw new IllegalStateException("sending rows failed", e.getCause());
            }
        }
    }

    private static void requireNotCancelled(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled while writing rows");
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while writing rows");
    }

    /** Ends what is being done on the connections, and closes them: what is not committed is undone. */
    @Override
    public void close() {
        threads.shutdownNow();
        for (Connection connection : connections) {
            quietly(() -> connection.unwrap(PGConnection.class).cancelQuery());
        }
        try {
            // The server ends a statement at once; whatever happens, closing the connection does.
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                connections.forEach(connection -> quietly(() -> connection.abort(Runnable::run)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Connection connection : connections) {
            quietly(connection::close);
        }
    }

    private static void quietly(Closing closing) {
        try {
            closing.run();
        } catch (SQLException e) {
            // The connection is given up in any case, and what went wrong first has been told.
        }
    }

    @FunctionalInterface
    private interface Closing {
        void run() throws SQLException;
    }
}
