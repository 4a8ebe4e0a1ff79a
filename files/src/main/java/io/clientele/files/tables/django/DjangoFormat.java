package io.clientele.files.tables.django;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.TableFile;
import io.clientele.files.tables.TableFormat;
import io.clientele.files.tables.text.Compressor;
import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * One fixture for {@code manage.py loaddata}: a JSON array with an object for each customer, product, order and order item. Decimals
 * are strings and instants have a Z, as Django itself writes them.
 */
public final class DjangoFormat implements TableFormat<DjangoEncoder> {
    /** The tables that a fixture has models for. */
    public static final Set<Table> TABLES = Set.of(Table.CUSTOMERS, Table.PRODUCTS, Table.ORDERS, Table.ORDER_ITEMS);

    private static final int BLOCKS_PER_CHUNK = 4;

    private final Set<Table> tables;
    private final String app;
    private final int itemKeysPerOrder;
    private final Compression compression;

    /**
     * @param tables of those that there are models for
     * @param app the label of the app that has the models: a Python identifier
     * @param itemKeysPerOrder an order item's key is the order's id times this, plus the line's number, which must be below
     */
    public DjangoFormat(Set<Table> tables, String app, int itemKeysPerOrder, Compression compression) {
        this.tables = Set.copyOf(tables);
        this.app = app;
        this.itemKeysPerOrder = itemKeysPerOrder;
        this.compression = compression;
    }

    @Override
    public String extension() {
        return compression.extensionOf("json");
    }

    @Override
    public Set<Table> tables() {
        return tables;
    }

    @Override
    public DjangoEncoder newEncoder() {
        return new DjangoEncoder(app, itemKeysPerOrder, compression);
    }

    @Override
    public TableFile<DjangoEncoder> newFile(OutputStream out) throws IOException {
        return new DjangoFile(Compressor.of(compression), out);
    }

    @Override
    public int blocksPerChunk() {
        return BLOCKS_PER_CHUNK;
    }
}
