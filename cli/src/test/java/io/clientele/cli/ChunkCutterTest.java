package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.files.tables.ChunkSet;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.OutputLayout;
import io.clientele.files.tables.StreamWriter;
import io.clientele.generate.Part;
import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Chunks of a single customer's size: 12 orders or 30 items. */
class ChunkCutterTest {
    private final List<Long> done = new ArrayList<>();

    @Test
    void anOrderIsNotPartedFromItsItems() {
        OutputLayout nested = new OutputLayout(
                OutputFormat.JSONL,
                Compression.NONE,
                EnumSet.of(Table.ORDERS, Table.ORDER_ITEMS),
                true,
                true,
                Part.WHOLE);
        String text = written(nested, rows -> {
            for (int id = 1; id <= 3; id++) {
                rows.order(id, 1, 0, OrderStatus.DELIVERED, 100);
                for (int line = 1; line <= 100; line++) {
                    rows.orderItem(id, line, 1, 1, 1);
                }
            }
            for (int id = 4; id <= 30; id++) {
                rows.order(id, 1, 0, OrderStatus.DELIVERED, 0);
            }
        });
        assertThat(text.lines()).hasSize(30).allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("]}"));
        assertThat(text.lines().limit(3)).allMatch(line -> line.split("line_no", -1).length == 101);
        assertThat(done).containsExactly(101L, 202L, 303L, 315L, 327L, 330L);
    }

    @Test
    void manyRowsBecomeManyChunksAndAllOfThemComeAlong() {
        for (Table table : Table.values()) {
            done.clear();
            OutputLayout csv =
                    new OutputLayout(OutputFormat.CSV, Compression.NONE, Set.of(table), false, false, Part.WHOLE);
            String text = written(csv, rows -> {
                for (int id = 1; id <= 100; id++) {
                    send(table, id, rows);
                }
            });
            assertThat(text.lines()).as(table.key()).hasSize(100).doesNotHaveDuplicates();
            assertThat(done).hasSizeBetween(4, 100).endsWith(100L);
        }
    }

    private static void send(Table table, int id, RowReceiver rows) {
        Utf8Buffer text = new Utf8Buffer(8).append("x");
        switch (table) {
            case CUSTOMERS -> rows.customer(id, text, null, null, null, 0);
            case PRODUCTS -> rows.product(id, text, text, text, 1, 1);
            case ORDERS -> rows.order(id, 1, 0, OrderStatus.SHIPPED, 1);
            case ORDER_ITEMS -> rows.orderItem(1, id, 1, 1, 1);
            case GROUND_TRUTH -> rows.groundTruth(id, text, 1, 1, 1);
        }
    }

    private String written(OutputLayout layout, Consumer<RowReceiver> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StreamWriter(layout)
                .write(
                        (files, consumer) -> {
                            ChunkSet chunks = files.newChunks();
                            ChunkCutter cutter = new ChunkCutter(chunks, 1, consumer, done::add);
                            cutter.beginFile(0);
                            rows.accept(cutter);
                            cutter.end();
                        },
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
