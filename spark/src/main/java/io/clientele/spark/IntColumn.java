package io.clientele.spark;

import io.clientele.generate.CustomerBlock;
import java.util.Arrays;
import org.apache.spark.sql.types.DataTypes;

/** Small whole numbers; in a column that may be without a value, 0 stands for none. */
final class IntColumn extends BatchColumn {
    private final boolean zeroIsNull;
    private final Filler filler;
    private int[] values = new int[4_096];
    private int size;

    /** Writes a block's values. */
    interface Filler {
        void fill(CustomerBlock block, int[] values, int from);
    }

    IntColumn(boolean zeroIsNull, Filler filler) {
        super(DataTypes.IntegerType);
        this.zeroIsNull = zeroIsNull;
        this.filler = filler;
    }

    @Override
    void clear() {
        size = 0;
    }

    @Override
    void append(CustomerBlock block, int rows) {
        if (size + rows > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, size + rows));
        }
        filler.fill(block, values, size);
        size += rows;
    }

    @Override
    public int getInt(int row) {
        return values[row];
    }

    @Override
    public boolean hasNull() {
        return zeroIsNull;
    }

    @Override
    public int numNulls() {
        int nulls = 0;
        for (int row = 0; zeroIsNull && row < size; row++) {
            nulls += values[row] == 0 ? 1 : 0;
        }
        return nulls;
    }

    @Override
    public boolean isNullAt(int row) {
        return zeroIsNull && values[row] == 0;
    }
}
