package io.clientele.spark;

import io.clientele.generate.CustomerBlock;
import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;

/** Ids, quantities, instants (microseconds) and amounts (cents): what is 64 bits to Spark. */
final class LongColumn extends BatchColumn {
    /** The most cents of a DECIMAL(12,2). */
    private static final long MOST_CENTS = 999_999_999_999L;

    private final Filler filler;
    private final boolean money;
    private long[] values = new long[4_096];
    private int size;

    /** Writes a block's values. */
    interface Filler {
        void fill(CustomerBlock block, long[] values, int from);
    }

    LongColumn(DataType type, Filler filler) {
        super(type);
        this.filler = filler;
        this.money = type instanceof DecimalType;
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
        if (money) {
            requireMoney(size, size + rows);
        }
        size += rows;
    }

    private void requireMoney(int from, int to) {
        long all = 0;
        for (int i = from; i < to; i++) {
            all |= values[i];
        }
        if (all > MOST_CENTS || all < 0) {
            for (int i = from; i < to; i++) {
                if (values[i] > MOST_CENTS || values[i] < 0) {
                    throw new SparkSourceException("amount is " + values[i] / 100
                            + ", but must be less than 10,000,000,000: the column is " + type.sql());
                }
            }
        }
    }

    @Override
    public long getLong(int row) {
        return values[row];
    }

    @Override
    public Decimal getDecimal(int row, int precision, int scale) {
        return Decimal.createUnsafe(values[row], precision, scale);
    }
}
