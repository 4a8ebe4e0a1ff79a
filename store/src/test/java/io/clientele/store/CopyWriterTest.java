package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyWriterTest {
    private Shop shop;

    @BeforeEach
    void makeTable() {
        shop = Shop.at(Database.openOrCreate(PostgresServer.newSchema()).location());
        shop.execute("CREATE TABLE kinds (id bigint, small smallint, whole integer, part double precision, words text,"
                + " at timestamptz)");
    }

    @Test
    void eachTypeArrivesAsItWasWritten() {
        write(rows -> {
            rows.add(Long.MIN_VALUE)
                    .add(-32_768)
                    .add(Integer.MAX_VALUE)
                    .add(0.1)
                    .add("ż🦊\n\t\\N");
            rows.addInstant(-1).endRow();
            rows.add((Long) null)
                    .addNull()
                    .addNull()
                    .addNull()
                    .add((String) null)
                    .addNull()
                    .endRow();
        });
        assertThat(shop.rows("SELECT id, small, whole, part, words, at FROM kinds"))
                .containsExactly(
                        "-9223372036854775808|-32768|2147483647|0.1|ż🦊\n\t\\N|1969-12-31T23:59:59Z",
                        "null|null|null|null|null|null");
    }

    @Test
    void aTextMayBeLongerThanTheBuffer() {
        String text = "ü".repeat(1_000_000);
        write(rows -> {
            for (int i = 0; i < 3; i++) {
                rows.add(i).add(0).add(0).add(0.0).add(text).addInstant(0).endRow();
            }
        });
        assertThat(shop.number("SELECT count(*) FROM kinds WHERE length(words) = 1000000"))
                .isEqualTo(3);
    }

    @Test
    void manyRowsComeInTheirOrder() {
        write(rows -> {
            for (int i = 1; i <= 50_000; i++) {
                rows.add(i).add(0).add(i).add(0.0).add("row " + i).addInstant(i).endRow();
            }
            assertThat(rows.rows()).isEqualTo(50_000);
        });
        assertThat(shop.number("SELECT count(*) FROM kinds WHERE words = 'row ' || whole AND id = whole"))
                .isEqualTo(50_000);
    }

    @Test
    void aFullBufferSendsParentsBeforeTheirChildren() {
        shop.execute("CREATE TABLE parents (id bigint PRIMARY KEY)")
                .execute("CREATE TABLE children (parent bigint REFERENCES parents, words text)");
        shop.database().write("write to", session -> {
            try (RowWriter parents = session.rowWriter("parents", "id");
                    RowWriter children = session.rowWriter("children", "parent", "words")) {
                for (int i = 0; i < 1_000; i++) {
                    parents.add(i).endRow();
                    children.add(i).add("x".repeat(1_000)).endRow();
                }
                parents.flush();
                children.flush();
            }
            return 0;
        });
        assertThat(shop.number("SELECT count(*) FROM children")).isEqualTo(1_000);
    }

    @Test
    void whatDoesNotFitItsColumnIsRefused() {
        assertThatThrownBy(() -> write(rows -> rows.add(1).add(32_768)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value of kinds is 32768, but must be between -32768 and 32767");
        assertThatThrownBy(() -> write(rows -> rows.add("one")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a text was written to column 1 of kinds");
        assertThatThrownBy(() -> write(rows -> rows.add(1).endRow()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a row of kinds has 1 values, not 6");
        assertThatThrownBy(() -> write(rows -> rows.add(1)
                        .add(1)
                        .add(1)
                        .add(1.0)
                        .add("\0")
                        .addInstant(0)
                        .endRow()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("0x00");
        assertThat(shop.number("SELECT count(*) FROM kinds")).isZero();
    }

    @FunctionalInterface
    private interface Rows {
        void write(RowWriter rows) throws SQLException;
    }

    private void write(Rows work) {
        shop.database().write("write to", session -> {
            try (RowWriter rows = session.rowWriter("kinds", "id", "small", "whole", "part", "words", "at")) {
                work.write(rows);
                rows.flush();
            }
            return 0;
        });
    }
}
