package io.clientele.spark;

import io.clientele.generate.CustomerBlock;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** One of a few words in each row, such as an order's status. */
final class WordColumn extends BatchColumn {
    private final UTF8String[] words;
    private final Filler filler;
    private int[] wordOf = new int[4_096];
    private int size;

    /** Writes the places of a block's words in the list. */
    interface Filler {
        void fill(CustomerBlock block, int[] words, int from);
    }

    WordColumn(List<String> words, Filler filler) {
        super(DataTypes.StringType);
        this.words = words.stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
        this.filler = filler;
    }

    @Override
    void clear() {
        size = 0;
    }

    @Override
    void append(CustomerBlock block, int rows) {
        if (size + rows > wordOf.length) {
            wordOf = Arrays.copyOf(wordOf, Math.max(2 * wordOf.length, size + rows));
        }
        filler.fill(block, wordOf, size);
        size += rows;
    }

    @Override
    public UTF8String getUTF8String(int row) {
        return words[wordOf[row]];
    }

    @Override
    public byte[] getBinary(int row) {
        return words[wordOf[row]].getBytes();
    }
}
