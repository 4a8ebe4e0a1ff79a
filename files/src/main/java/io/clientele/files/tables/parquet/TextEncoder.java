package io.clientele.files.tables.parquet;

import io.clientele.text.Utf8Buffer;
import java.util.Arrays;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/** A column of texts: as codes of a dictionary while that is small and the values are of a kind that repeats, else one after the other. */
final class TextEncoder extends ColumnEncoder {
    /** A page of long texts ends before it has all its rows. */
    private static final int BYTES_PER_PAGE = 1 << 22;

    /** Longer texts are no use as bounds of a row group. */
    private static final int LONGEST_BOUND = 64;

    private final TextDictionary dictionary = new TextDictionary();
    private final PageBuffer texts = new PageBuffer(1 << 10);
    private final long[] codes;
    private final Utf8Buffer smallest = new Utf8Buffer(LONGEST_BOUND);
    private final Utf8Buffer largest = new Utf8Buffer(LONGEST_BOUND);
    private boolean coded;
    private boolean bounded;
    private int rows;
    private int count;

    TextEncoder(ColumnForm form, ChunkPages pages) {
        super(form, pages);
        this.codes = form.repeating() ? new long[ROWS_PER_PAGE + RunLengths.ROOM] : new long[0];
    }

    @Override
    void begin() {
        super.begin();
        dictionary.clear();
        texts.clear();
        rows = 0;
        count = 0;
        bounded = false;
        coded = codes.length > 0;
    }

    void add(@Nullable Utf8Buffer text) {
        if (text == null) {
            setNull(rows++);
        } else if (coded) {
            addCode(text);
        } else {
            addPlain(text);
        }
    }

    private void addCode(Utf8Buffer text) {
        int code = dictionary.code(text);
        if (pays(dictionary.size(), rows)) {
            codes[count++] = code;
            rows++;
        } else {
            endPage();
            coded = false;
            addPlain(text);
        }
    }

    private void addPlain(Utf8Buffer text) {
        if (texts.length() >= BYTES_PER_PAGE) {
            endPage();
        }
        bound(text);
        texts.putInt(text.length());
        texts.put(text.array(), 0, text.length());
        rows++;
    }

    /** Ends a page before or after it has all its rows. */
    void endPage() {
        endPage(rows);
        rows = 0;
    }

    @Override
    Encoding putValues(int rowsOfPage, PageBuffer out) {
        if (count > 0) {
            int filled = count;
            count = 0;
            return putCodes(codes, filled, dictionary.size(), out);
        }
        out.put(texts.array(), 0, texts.length());
        texts.clear();
        return Encoding.PLAIN;
    }

    private void bound(Utf8Buffer text) {
        if (!bounded) {
            bounded = true;
            smallest.clear().append(text);
            largest.clear().append(text);
        } else if (compare(text, smallest) < 0) {
            smallest.clear().append(text);
        } else if (compare(text, largest) > 0) {
            largest.clear().append(text);
        }
    }

    private static int compare(Utf8Buffer one, Utf8Buffer other) {
        return Arrays.compareUnsigned(one.array(), 0, one.length(), other.array(), 0, other.length());
    }

    @Override
    int putDictionary(PageBuffer out) {
        Utf8Buffer entry = new Utf8Buffer(LONGEST_BOUND);
        for (int code = 0; code < dictionary.size(); code++) {
            byte[] text = dictionary.text(code);
            out.putInt(text.length);
            out.put(text, 0, text.length);
            bound(entry.clear().append(text));
        }
        return dictionary.size();
    }

    @Override
    void describe(Statistics statistics) {
        if (smallest.length() <= LONGEST_BOUND && largest.length() <= LONGEST_BOUND) {
            statistics
                    .setMin_value(Arrays.copyOf(smallest.array(), smallest.length()))
                    .setMax_value(Arrays.copyOf(largest.array(), largest.length()));
        }
    }
}
