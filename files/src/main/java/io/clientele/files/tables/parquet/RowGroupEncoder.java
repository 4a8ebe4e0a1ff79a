package io.clientele.files.tables.parquet;

import io.clientele.files.tables.ChunkEncoder;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.compression.BlockCompressor;
import io.clientele.model.OrderStatus;
import io.clientele.table.Column;
import io.clientele.table.ColumnType;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row group of one table's rows. Each column keeps a page's values in an array; then they are packed and compressed in loops over
 * the array. A row group is held as compressed pages, some bytes a row.
 */
public final class RowGroupEncoder implements ChunkEncoder {
    private static final Map<OrderStatus, Utf8Buffer> STATUS = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            STATUS.put(status, new Utf8Buffer(16).append(status.key()));
        }
    }

    private final List<ColumnEncoder> columns = new ArrayList<>();
    private final NumberEncoder[] numbers;
    private final TextEncoder[] texts;

    /** Rows of the pages that ended. */
    private long rowsBefore;

    /** The next row's place in the page. */
    private int row;

    RowGroupEncoder(Table table, Compression compression) {
        BlockCompressor compressor = PageCodecs.compressor(compression);
        List<NumberEncoder> ofNumbers = new ArrayList<>();
        List<TextEncoder> ofTexts = new ArrayList<>();
        for (Column column : table.columns()) {
            ColumnForm form = new ColumnForm(table, column);
            ChunkPages pages = new ChunkPages(PageCodecs.codec(compression), compressor);
            if (column.type() == ColumnType.TEXT) {
                ofTexts.add(new TextEncoder(form, pages));
                columns.add(ofTexts.get(ofTexts.size() - 1));
            } else {
                ofNumbers.add(new NumberEncoder(form, pages));
                columns.add(ofNumbers.get(ofNumbers.size() - 1));
            }
        }
        numbers = ofNumbers.toArray(NumberEncoder[]::new);
        texts = ofTexts.toArray(TextEncoder[]::new);
    }

    @Override
    public void begin() {
        columns.forEach(ColumnEncoder::begin);
        rowsBefore = 0;
        row = 0;
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        numbers[0].set(row, id);
        texts[0].add(name);
        texts[1].add(description);
        texts[2].add(category);
        numbers[1].set(row, priceCents);
        numbers[2].set(row, stock);
        endRow();
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        numbers[0].set(row, id);
        texts[0].add(name);
        texts[1].add(email);
        texts[2].add(phone);
        texts[3].add(address);
        numbers[1].set(row, createdAt);
        endRow();
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        numbers[0].set(row, id);
        numbers[1].set(row, customerId);
        numbers[2].set(row, orderedAt);
        texts[0].add(Objects.requireNonNull(STATUS.get(status)));
        numbers[3].set(row, totalCents);
        endRow();
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        numbers[0].set(row, orderId);
        numbers[1].set(row, lineNo);
        numbers[2].set(row, productId);
        numbers[3].set(row, quantity);
        numbers[4].set(row, unitPriceCents);
        endRow();
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        numbers[0].set(row, customerId);
        texts[0].add(persona);
        numbers[1].set(row, orders);
        numbers[2].set(row, spendCents);
        if (recencyDays > 0) {
            numbers[3].set(row, recencyDays);
        } else {
            numbers[3].setNull(row);
        }
        endRow();
    }

    private void endRow() {
        if (++row == ColumnEncoder.ROWS_PER_PAGE) {
            endPage();
        }
    }

    private void endPage() {
        for (NumberEncoder column : numbers) {
            column.endPage(row);
        }
        for (TextEncoder column : texts) {
            column.endPage();
        }
        rowsBefore += row;
        row = 0;
    }

    @Override
    public void end() {
        endPage();
        columns.forEach(ColumnEncoder::end);
    }

    @Override
    public long rows() {
        return rowsBefore + row;
    }

    /** The pages of all columns, in the order in which they stand in the file. */
    List<PageBuffer> buffers() {
        return columns.stream()
                .flatMap(column -> column.pages().buffers().stream())
                .toList();
    }

    /** @param offset where the first page lies in the file */
    RowGroup metadata(long offset) {
        List<ColumnChunk> chunks = new ArrayList<>();
        long at = offset;
        long uncompressed = 0;
        for (ColumnEncoder column : columns) {
            ColumnChunk chunk = column.metadata(at);
            chunks.add(chunk);
            at += column.pages().size();
            uncompressed += chunk.getMeta_data().getTotal_uncompressed_size();
        }
        return new RowGroup(chunks, uncompressed, rows()).setFile_offset(offset).setTotal_compressed_size(at - offset);
    }
}
