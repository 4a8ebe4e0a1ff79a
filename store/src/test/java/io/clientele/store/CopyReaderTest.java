package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyReaderTest {
    private final Database database = Database.openOrCreate(PostgresServer.newSchema());

    @Test
    void wholeNumbersOfEachLengthAreRead() {
        assertThat(rows("VALUES (1::smallint, -2::integer, 3000000000), (NULL, 5, -9223372036854775808)"))
                .containsExactly(List.of(1L, -2L, 3_000_000_000L), List.of(0L, 5L, Long.MIN_VALUE));
    }

    @Test
    void noRowsAreNoRows() {
        assertThat(rows("SELECT 1, 2, 3 WHERE false")).isEmpty();
    }

    /** A cursor's rows, or those that are fetched some at a time, come from the connection's own process. */
    @Test
    void theServerReadsInSeveralProcesses() {
        database.load("write to", session -> {
            session.execute("CREATE FUNCTION process() RETURNS integer LANGUAGE plpgsql STABLE PARALLEL SAFE"
                    + " AS 'BEGIN RETURN pg_backend_pid(); END'");
            session.execute("INSERT INTO customers (id, name, created_at) SELECT id, 'Ann', now()"
                    + " FROM generate_series(1, 1000) AS id");
            return 0;
        });
        database.read("read", session -> {
            session.execute("SET LOCAL parallel_leader_participation = off");
            session.execute("SET LOCAL parallel_setup_cost = 0");
            session.execute("SET LOCAL parallel_tuple_cost = 0");
            session.execute("SET LOCAL min_parallel_table_scan_size = 0");
            long own = session.number("SELECT pg_backend_pid()");
            List<Long> processes = new ArrayList<>();
            session.forEachNumbers("SELECT process() FROM customers", 1, row -> processes.add(row[0]));
            assertThat(processes).hasSize(1_000).doesNotContain(own);
            return 0;
        });
    }

    @Test
    void whoThrowsInBetweenCanGoOnWithTheConnection() {
        long answer = database.read("read", session -> {
            assertThatThrownBy(() -> session.forEachNumbers("SELECT generate_series(1, 100000)", 1, row -> {
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessage("enough");
            return session.number("SELECT 42");
        });
        assertThat(answer).isEqualTo(42);
    }

    @Test
    void whatTheServerFindsWrongIsTold() {
        assertThatThrownBy(() -> rows("SELECT 1 / (2 - x), x, x FROM generate_series(1, 3) AS x"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("division by zero");
        assertThatThrownBy(() -> rows("SELECT 1, 2, 'three'")).hasMessageContaining("is no whole number");
    }

    private List<List<Long>> rows(String select) {
        return database.read("read", session -> rows(session, select));
    }

    private static List<List<Long>> rows(Session session, String select) throws SQLException {
        List<List<Long>> rows = new ArrayList<>();
        session.forEachNumbers(select, 3, row -> rows.add(List.of(row[0], row[1], row[2])));
        return rows;
    }
}
