package io.clientele.spark;

import io.clientele.generate.CustomerBlock;
import io.clientele.people.Person;
import io.clientele.text.Utf8Buffer;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** A text of each customer, one behind the other in one array. A row's text is valid as long as its batch. */
final class TextColumn extends BatchColumn {
    private final Function<Person, Utf8Buffer> text;
    private final Utf8Buffer bytes = new Utf8Buffer(1 << 17);
    private int[] ends = new int[4_096];
    private int size;

    TextColumn(Function<Person, Utf8Buffer> text) {
        super(DataTypes.StringType);
        this.text = text;
    }

    @Override
    void clear() {
        size = 0;
        bytes.clear();
    }

    @Override
    void append(CustomerBlock block, int rows) {
        if (size + rows > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(2 * ends.length, size + rows));
        }
        for (int i = 0; i < rows; i++) {
            bytes.append(text.apply(block.person(i)));
            ends[size++] = bytes.length();
        }
    }

    @Override
    public UTF8String getUTF8String(int row) {
        int from = row == 0 ? 0 : ends[row - 1];
        return UTF8String.fromBytes(bytes.array(), from, ends[row] - from);
    }

    @Override
    public byte[] getBinary(int row) {
        return getUTF8String(row).getBytes();
    }
}
