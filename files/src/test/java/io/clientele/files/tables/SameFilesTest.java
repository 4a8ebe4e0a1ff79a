package io.clientele.files.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.TableDigests;
import io.clientele.table.Table;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows give the same bytes, on any number of threads and in any number of parts. */
class SameFilesTest {
    /** 365 days leave customers without an order, whose recency is no value. */
    private static final PopulationPlan PLAN =
            Population.defaults().customers(3_000).days(365).cancelled(0.05).plan();

    static List<OutputLayout> layouts() {
        return List.of(
                layout(OutputFormat.CSV, Compression.NONE, Table.ORDER_ITEMS, Part.WHOLE),
                layout(OutputFormat.CSV, Compression.GZIP, Table.ORDERS, Part.WHOLE),
                layout(OutputFormat.PARQUET, Compression.ZSTD, Table.ORDERS, Part.WHOLE),
                layout(OutputFormat.CSV, Compression.ZSTD, Table.CUSTOMERS, Part.WHOLE),
                layout(OutputFormat.JSONL, Compression.NONE, Table.GROUND_TRUTH, Part.WHOLE),
                nested(Part.WHOLE));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void theNumberOfThreadsDoesNotMatter(OutputLayout layout) {
        byte[] one = bytes(layout, 1);
        assertThat(bytes(layout, 2)).isEqualTo(one);
        assertThat(bytes(layout, 7)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void partsInARowAreTheWhole(int parts) {
        for (Table table : Table.values()) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            ByteArrayOutputStream nested = new ByteArrayOutputStream();
            for (int number = 1; number <= parts; number++) {
                Part part = new Part(number, parts);
                if (table != Table.PRODUCTS || number == 1) {
                    joined.writeBytes(bytes(layout(OutputFormat.CSV, Compression.NONE, table, part), 2));
                }
                nested.writeBytes(bytes(nested(part), 2));
            }
            assertThat(joined.toByteArray())
                    .as(table.key())
                    .isEqualTo(bytes(layout(OutputFormat.CSV, Compression.NONE, table, Part.WHOLE), 1));
            assertThat(nested.toByteArray()).isEqualTo(bytes(nested(Part.WHOLE), 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void aCsvFileHasTheHashOfItsTable(Table table) throws Exception {
        TableDigests digests = new TableDigests(PLAN);
        PLAN.forEachBlock(1, digests::add);
        OutputLayout layout =
                new OutputLayout(OutputFormat.CSV, Compression.NONE, Set.of(table), false, true, Part.WHOLE);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        assertThat(HexFormat.of().formatHex(sha256.digest(bytes(layout, 2)))).isEqualTo(digests.sha256(table));
    }

    @Test
    void productsAloneNeedNoCustomers() {
        assertThat(bytes(layout(OutputFormat.CSV, Compression.NONE, Table.PRODUCTS, Part.WHOLE), 1))
                .asString()
                .hasLineCount(20);
    }

    private static byte[] bytes(OutputLayout layout, int threads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StreamWriter(layout).write(new GeneratedRows(PLAN, layout.part(), threads, customers -> {}), out);
        return out.toByteArray();
    }

    private static OutputLayout layout(OutputFormat format, Compression compression, Table table, Part part) {
        return new OutputLayout(format, compression, Set.of(table), false, format != OutputFormat.CSV, part);
    }

    private static OutputLayout nested(Part part) {
        return new OutputLayout(OutputFormat.JSONL, Compression.NONE, Set.of(Table.ORDERS), true, true, part);
    }
}
