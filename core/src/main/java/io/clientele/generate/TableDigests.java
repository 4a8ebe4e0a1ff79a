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
    private final Lines ofOneBlock = new Lines();
    private final Map<Table, TableDigest> digests = new EnumMap<>(Table.class);

    /** Begins with the products, which are known before the first customer. */
    public TableDigests(PopulationPlan plan) {
        for (Table table : Table.values()) {
            digests.put(table, new TableDigest(table.header() + '\n'));
        }
        Utf8Buffer products = new Utf8Buffer(1 << 12);
        plan.forEachProduct(new CsvRows(products));
        of(Table.PRODUCTS).add(products, plan.products().size());
    }

    /** Takes the next block in order. */
    public void add(CustomerBlock block) {
        ofOneBlock.clear();
        ofOneBlock.add(block);
        add(ofOneBlock);
    }

    /** Takes the next blocks in order, whose lines are made already. */
    public void add(Lines lines) {
        lines.tables.forEach((table, made) -> of(table).add(made.text, made.rows));
    }

    /** The lines of some blocks, which any thread can make; only to hash them, they must come in order. */
    public static final class Lines {
        private final Map<Table, TableLines> tables = new EnumMap<>(Table.class);

        public Lines() {
            for (Table table : Table.values()) {
                if (table != Table.PRODUCTS) {
                    tables.put(table, new TableLines());
                }
            }
        }

        /** Forgets all lines. */
        public void clear() {
            for (TableLines lines : tables.values()) {
                lines.text.clear();
                lines.rows = 0;
            }
        }

        public void add(CustomerBlock block) {
            long orders = 0;
            long items = 0;
            for (int i = 0; i < block.size(); i++) {
                orders += block.history(i).orders();
                items += block.history(i).lines();
            }
            add(Table.CUSTOMERS, block, block.size());
            add(Table.ORDERS, block, orders);
            add(Table.ORDER_ITEMS, block, items);
            add(Table.GROUND_TRUTH, block, block.size());
        }

        private void add(Table table, CustomerBlock block, long count) {
            TableLines lines = Objects.requireNonNull(tables.get(table));
            block.forEachRow(Set.of(table), lines.csv);
            lines.rows += count;
        }
    }

    private static final class TableLines {
        private final Utf8Buffer text = new Utf8Buffer(1 << 10);
        private final CsvRows csv = new CsvRows(text);
        private long rows;
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
