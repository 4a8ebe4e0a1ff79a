package io.clientele.files.tables;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows to write to files, and what they become. */
public final class SampleRows {
    /** What quotes, backslashes, lines' ends and the programs that read lines could stumble over. */
    public static final List<String> TEXTS = List.of(
            "O'Brien & \"Sons\"",
            "''",
            "back\\slash\\n \\",
            "two\nlines",
            "\n.tables\n\\dt\n;\n--\n/*",
            "Windows\r\nline\r\n",
            "old Mac\rline",
            "tab\tbell\u0007 ",
            "Zoë Żółć 北京 😀",
            "$$ :name %s {{x}} ?",
            " spaces ",
            "");

    private SampleRows() {}

    /** Texts of all kinds, missing values, a return, and a customer without orders. */
    public static void awkward(RowReceiver rows) {
        rows.product(1, text("it's"), text("a \\ b\r\nc"), text("Ä"), 0, 0);
        rows.product(2, text("x"), text(""), text("y"), 999_999_999_999L, Long.MAX_VALUE);
        long id = 0;
        for (String text : TEXTS) {
            id++;
            rows.customer(
                    id, text("n" + text), text(id + text), text(text), text(text), LocalDate.EPOCH.toEpochDay() + id);
        }
        rows.customer(id + 1, text("nobody"), null, null, null, 253_402_300_799L);
        rows.groundTruth(1, text("fans"), 2, 12_345, 7);
        rows.groundTruth(2, text("none"), 0, 0, 0);
        rows.order(1, 1, 1_700_000_000L, OrderStatus.DELIVERED, 5);
        rows.orderItem(1, 1, 1, 5, 1);
        rows.order(2, 1, 1_700_000_001L, OrderStatus.CANCELLED, -999_999_999_999L);
        rows.orderItem(2, 1, 2, -1, 999_999_999_999L);
        rows.orderItem(2, 99, 1, 1, 0);
        rows.order(9_007_199_254_740_993L, id, 0, OrderStatus.PENDING, 0);
        rows.order(9_007_199_254_740_994L, id, 1, OrderStatus.SHIPPED, 100);
    }

    /** All rows of some generated customers, in chunks as {@code generate} cuts them. */
    public static <E extends ChunkEncoder> String generated(TableFormat<E> format, int customers, RowReceiver also) {
        PopulationPlan plan = Population.defaults()
                .customers(customers)
                .asOf(LocalDate.of(2026, 1, 1))
                .cancelled(0.05)
                .plan();
        Set<Table> tables = format.tables();
        return written(format, (file, encoder) -> {
            encoder.begin();
            if (tables.contains(Table.PRODUCTS)) {
                plan.forEachProduct(encoder);
                plan.forEachProduct(also);
            }
            encoder.end();
            append(file, encoder);
            plan.forEachBlock(1, block -> {
                encoder.begin();
                block.forEachRow(tables, encoder);
                block.forEachRow(tables, also);
                encoder.end();
                append(file, encoder);
            });
        });
    }

    /** The rows as one chunk of a file, between two chunks without rows. */
    public static <E extends ChunkEncoder> String written(TableFormat<E> format, Consumer<RowReceiver> rows) {
        return written(format, (file, encoder) -> {
            encoder.begin();
            encoder.end();
            append(file, encoder);
            encoder.begin();
            rows.accept(encoder);
            encoder.end();
            append(file, encoder);
            encoder.begin();
            encoder.end();
            append(file, encoder);
        });
    }

    /** What writes a file's chunks. */
    private interface Chunks<E extends ChunkEncoder> {
        void writeTo(TableFile<E> file, E encoder);
    }

    private static <E extends ChunkEncoder> String written(TableFormat<E> format, Chunks<E> chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableFile<E> file = format.newFile(out);
            chunks.writeTo(file, format.newEncoder());
            file.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static <E extends ChunkEncoder> void append(TableFile<E> file, E encoder) {
        try {
            file.append(encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Utf8Buffer text(@Nullable String text) {
        return new Utf8Buffer(16).append(String.valueOf(text));
    }
}
