package io.clientele.generate;

import io.clientele.table.CsvRows;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Counts and hashes the rows of each table while they go by: the SHA-256 of the table's CSV file, header included, as
 * {@link CsvRows} writes it. Equal hashes mean equal data, whatever it is stored in.
 */
public final class TableDigests {
    private final Utf8Buffer buffer = new Utf8Buffer(1 << 16);
    private final CsvRows csv = new CsvRows(buffer);
    private final Map<Table, TableDigest> digests = new EnumMap<>(Table.class);

    /** Begins with the products, which are known before the first customer. */
    public TableDigests(PopulationPlan plan) {
        for (Table table : Table.values()) {
            digests.put(table, new TableDigest(table.header() + '\n'));
        }
        buffer.clear();
        plan.forEachProduct(csv);
        of(Table.PRODUCTS).add(buffer, plan.products().size());
    }

    /** Takes the next block in order. */
    public void add(CustomerBlock block) {
        long orders = 0;
        long lines = 0;
        for (int i = 0; i < block.size(); i++) {
            orders += block.history(i).orders();
            lines += block.history(i).lines();
        }
        add(Table.CUSTOMERS, block, block.size());
        add(Table.ORDERS, block, orders);
        add(Table.ORDER_ITEMS, block, lines);
        add(Table.GROUND_TRUTH, block, block.size());
    }

    private void add(Table table, CustomerBlock block, long count) {
        buffer.clear();
        block.forEachRow(Set.of(table), csv);
        of(table).add(buffer, count);
    }

    /** The rows that went by so far. */
    public long rows(Table table) {
        return of(table).rows;
    }

    /**
     * The table's hash, once all blocks went by; it can be asked for only once.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256(Table table) {
        return HexFormat.of().formatHex(of(table).sha256.digest());
    }

    private TableDigest of(Table table) {
        return Objects.requireNonNull(digests.get(table));
    }

    private static final class TableDigest {
        private final MessageDigest sha256;
        private long rows;

        TableDigest(String header) {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
            sha256.update(header.getBytes(StandardCharsets.UTF_8));
        }

        void add(Utf8Buffer csv, long count) {
            sha256.update(csv.array(), 0, csv.length());
            rows += count;
        }
    }
}
