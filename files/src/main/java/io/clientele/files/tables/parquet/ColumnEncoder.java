package io.clientele.files.tables.parquet;

import java.util.Arrays;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/** Makes pages of one column's values. */
abstract class ColumnEncoder {
    /** The most rows of a page. Its values stay in the processor's cache until they are packed. */
    static final int ROWS_PER_PAGE = 32_768;

    /** More entries don't pay, and their table leaves the cache. */
    private static final int MOST_ENTRIES = 65_536;

    private static final int FEWEST_ENTRIES = 256;
    private static final int ROWS_PER_ENTRY = 4;

    private final ColumnForm form;
    private final ChunkPages pages;
    private final PageBuffer page = new PageBuffer(ROWS_PER_PAGE);

    /** For each row of the page 1, or 0 where it has no value; null where every row has one. */
    private final long @Nullable [] levels;

    private int nullsOfPage;
    private long nulls;

    ColumnEncoder(ColumnForm form, ChunkPages pages) {
        this.form = form;
        this.pages = pages;
        this.levels = form.column().nullable() ? new long[ROWS_PER_PAGE + RunLengths.ROOM] : null;
    }

    final ColumnForm form() {
        return form;
    }

    final ChunkPages pages() {
        return pages;
    }

    /** Forgets the last row group. */
    void begin() {
        pages.clear();
        nulls = 0;
        beginPage();
    }

    private void beginPage() {
        nullsOfPage = 0;
        if (levels != null) {
            Arrays.fill(levels, 1);
        }
    }

    /** @param row in the page, from 0 */
    final void setNull(int row) {
        if (levels == null) {
            throw new IllegalStateException(form.name() + " must have a value");
        }
        levels[row] = 0;
        nullsOfPage++;
    }

    final int nullsOfPage() {
        return nullsOfPage;
    }

    final boolean isNull(int row) {
        return levels != null && levels[row] == 0;
    }

    /** Makes a page of what was kept since the last one. */
    final void endPage(int rows) {
        if (rows == 0) {
            return;
        }
        page.clear();
        if (levels != null) {
            page.putInt(0);
            RunLengths.put(levels, rows, 1, page);
            page.setInt(0, page.length() - Integer.BYTES);
        }
        Encoding encoding = putValues(rows, page);
        pages.addData(page, rows, encoding);
        nulls += nullsOfPage;
        beginPage();
    }

    /** Makes the dictionary's page, behind the last of data. */
    final void end() {
        page.clear();
        int entries = putDictionary(page);
        if (entries > 0) {
            pages.addDictionary(page, entries);
        }
    }

    /** Appends the values of the page's rows. */
    abstract Encoding putValues(int rows, PageBuffer out);

    /**
     * Appends the dictionary, if pages need it.
     *
     * @return how many entries it has, 0 for none
     */
    abstract int putDictionary(PageBuffer out);

    /** Whether a dictionary is small enough for the rows that have come, those of the page included. */
    final boolean pays(int entries, int rowsOfPage) {
        long most = Math.min(MOST_ENTRIES, (pages.values() + rowsOfPage) / ROWS_PER_ENTRY);
        return entries <= Math.max(FEWEST_ENTRIES, most);
    }

    /** Appends codes of a dictionary. */
    static Encoding putCodes(long[] codes, int count, int entries, PageBuffer out) {
        int width = Math.max(1, BitPacking.width(entries - 1L));
        out.putByte(width);
        RunLengths.put(codes, count, width, out);
        return Encoding.RLE_DICTIONARY;
    }

    /** Says what the smallest and the largest value of the row group are, where that is known. */
    abstract void describe(Statistics statistics);

    /** @param offset where the first page lies in the file */
    final ColumnChunk metadata(long offset) {
        Statistics statistics = new Statistics().setNull_count(nulls);
        if (nulls < pages.values()) {
            describe(statistics);
        }
        // The chunk's own offset is deprecated, and 0 where the metadata stands in the footer alone.
        return new ColumnChunk(0)
                .setMeta_data(pages.metadata(form.column().name(), form.type(), offset)
                        .setStatistics(statistics));
    }
}
