package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

class ConnectionPoolTest {
    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.in(folder);
    }

    @Test
    void connectionsAreUsedAgain() {
        try (ConnectionPool pool = ConnectionPool.of(shop.database(), 2)) {
            List<SQLiteConnection> used = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                used.add(pool.database()
                        .read("read", session -> session.connection().unwrap(SQLiteConnection.class)));
            }
            assertThat(used).containsOnly(used.get(0));
        }
    }

    @Test
    void aFailedWriteIsRolledBackAndItsConnectionStaysGood() {
        try (ConnectionPool pool = ConnectionPool.of(shop.database(), 1)) {
            Database database = pool.database();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> database.write("write to", session -> {
                            addAnn(session);
                            throw new IllegalStateException("no");
                        }))
                        .hasMessage("no");
                assertThatThrownBy(() -> database.write("write to", session -> {
                            addAnn(session);
                            session.execute("INSERT INTO customers (id) VALUES (1)");
                            return null;
                        }))
                        .isInstanceOf(StoreException.class);
                assertThat(database.<Long>read("read", session -> session.number("SELECT count(*) FROM customers")))
                        .isEqualTo(i);
                database.write("write to", session -> {
                    addAnn(session);
                    return null;
                });
            }
        }
        assertThat(shop.number("SELECT count(*) FROM customers")).isEqualTo(3);
    }

    @Test
    void manyThreadsReadAndWriteThroughAFewConnections() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (ConnectionPool pool = ConnectionPool.of(shop.database(), 3)) {
            List<Future<Long>> results = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                boolean writes = i % 2 == 0;
                results.add(threads.submit(() -> writes
                        ? pool.database().write("write to", session -> {
                            addAnn(session);
                            return 0L;
                        })
                        : pool.database().read("read", session -> session.number("SELECT count(*) FROM customers"))));
            }
            for (Future<Long> result : results) {
                assertThat(result.get()).isBetween(0L, 32L);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(shop.number("SELECT count(*) FROM customers")).isEqualTo(32);
    }

    @Test
    void pooledConnectionsHaveTheSettingsOfAll() {
        try (ConnectionPool pool = ConnectionPool.of(shop.database(), 1)) {
            assertThatThrownBy(() -> pool.database().write("write to", session -> {
                        session.execute("INSERT INTO orders VALUES (1, 99, 0, 'shipped', 100, NULL)");
                        return null;
                    }))
                    .hasMessageContaining("FOREIGN KEY");
            // A load on a connection of its own leaves the pool's with foreign keys.
            pool.database().load("write to", session -> {
                session.execute("INSERT INTO orders VALUES (1, 99, 0, 'shipped', 100, NULL)");
                return null;
            });
            assertThat(pool.database().<Long>read("read", session -> session.number("PRAGMA foreign_keys")))
                    .isEqualTo(1);
        }
    }

    @Test
    void theStampChangesWithEachCommitOfAnybodyAndOnlyThen() throws SQLException {
        try (ConnectionPool pool = ConnectionPool.of(shop.database(), 1);
                ChangeStamp watcher = pool.database().changeStamp()) {
            long before = watcher.stamp();
            pool.database().read("read", session -> session.number("SELECT count(*) FROM customers"));
            assertThat(watcher.stamp()).isEqualTo(before);
            shop.customers(1);
            long afterOther = watcher.stamp();
            assertThat(afterOther).isNotEqualTo(before);
            pool.database().write("write to", session -> {
                addAnn(session);
                return null;
            });
            long afterOwn = watcher.stamp();
            assertThat(afterOwn).isNotEqualTo(afterOther);
            assertThatThrownBy(() -> shop.database().write("write to", session -> {
                        addAnn(session);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(watcher.stamp()).isEqualTo(afterOwn);
        }
    }

    private static void addAnn(Session session) throws SQLException {
        session.execute("INSERT INTO customers (name, created_at) VALUES ('Ann', 0)");
    }
}
