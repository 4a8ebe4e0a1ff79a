package io.clientele.files.tables.django;

import io.clientele.files.tables.TableFile;
import io.clientele.files.tables.TableFormat;
import io.clientele.table.Table;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One fixture for {@code manage.py loaddata}: a JSON array with an object for each customer, product, order and order item. Decimals
 * are strings and instants have a Z, as Django itself writes them.
 */
public final class DjangoFormat implements TableFormat<DjangoEncoder> {
    /** The tables that a fixture has models for. */
    public static final Set<Table> TABLES = Set.of(Table.CUSTOMERS, Table.PRODUCTS, Table.ORDERS, Table.ORDER_ITEMS);

    /** Room for the lines of any generated order. */
    public static final int DEFAULT_ITEM_KEYS_PER_ORDER = 100;

    private static final Pattern APP = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int BLOCKS_PER_CHUNK = 4;

    private final Set<Table> tables;
    private final String app;
    private final int itemKeysPerOrder;

    /**
     * @param tables of those that there are models for
     * @param app the label of the app that has the models: a Python identifier
     * @param itemKeysPerOrder an order item's key is the order's id times this, plus the line's number, which must be below
     * @throws IllegalArgumentException if the app's label is none, or a table has no model
     */
    public DjangoFormat(Set<Table> tables, String app, int itemKeysPerOrder) {
        if (!APP.matcher(app).matches()) {
            throw new IllegalArgumentException("django-app is '" + app
                    + "', but must be a Python identifier: letters, digits and underscores, no digit first");
        }
        Set<Table> others = EnumSet.copyOf(tables);
        others.removeAll(TABLES);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    "tables has " + others.iterator().next().key()
                            + ", but a Django fixture has customers, products, orders and order_items alone");
        }
        this.tables = Set.copyOf(tables);
        this.app = app;
        this.itemKeysPerOrder = itemKeysPerOrder;
    }

    /** The smallest power of ten, of at least the default, that leaves each line a key of its own. */
    public static int itemKeysPerOrder(int mostLinesOfAnOrder) {
        int keys = DEFAULT_ITEM_KEYS_PER_ORDER;
        while (keys <= mostLinesOfAnOrder) {
            keys = Math.multiplyExact(keys, 10);
        }
        return keys;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Set<Table> tables() {
        return tables;
    }

    @Override
    public DjangoEncoder newEncoder() {
        return new DjangoEncoder(app, itemKeysPerOrder);
    }

    @Override
    public TableFile<DjangoEncoder> newFile(OutputStream out) {
        return new DjangoFile(out);
    }

    @Override
    public int blocksPerChunk() {
        return BLOCKS_PER_CHUNK;
    }
}
