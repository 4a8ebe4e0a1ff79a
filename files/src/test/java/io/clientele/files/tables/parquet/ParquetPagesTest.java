package io.clientele.files.tables.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.RowTexts;
import io.clientele.files.tables.SampleRows;
import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetPagesTest {
    private static final String ENCODINGS = "SELECT path_in_schema, encodings FROM parquet_metadata(FILE)";

    private static final List<OrderStatus> STATUSES = List.of(OrderStatus.values());

    @TempDir
    Path folder;

    @Test
    void numbersOfAllWidthsAreReadBack() throws SQLException {
        assertReadBack(Table.ORDER_ITEMS, rows -> {
            Random random = new Random(42);
            for (int width = 0; width < Long.SIZE; width++) {
                for (int i = 0; i < 150; i++) {
                    long value = width == 0 ? 0 : random.nextLong() >>> (Long.SIZE - width);
                    rows.orderItem(
                            value,
                            (int) value,
                            random.nextBoolean() ? value : -value,
                            value,
                            value % 1_000_000_000_000L);
                }
            }
        });
    }

    @Test
    void differencesThatWrapAroundAreReadBack() throws SQLException {
        WrittenParquet written = assertReadBack(Table.GROUND_TRUTH, rows -> {
            for (int i = 0; i < 1_000; i++) {
                // So many different numbers that they are not in a dictionary.
                int large = i % 2 == 0 ? Integer.MAX_VALUE - i : Integer.MIN_VALUE + i;
                rows.groundTruth(
                        i % 2 == 0 ? Long.MAX_VALUE - i : Long.MIN_VALUE + i, SampleRows.text("p"), large, i, i + 1);
            }
        });
        assertThat(written.query(ENCODINGS)).contains("orders|RLE, DELTA_BINARY_PACKED");
    }

    @Test
    void runsOfAllLengthsAreReadBack() throws SQLException {
        assertReadBack(Table.ORDER_ITEMS, rows -> {
            long id = 0;
            for (int run = 1; run < 40; run++) {
                for (int i = 0; i < run; i++) {
                    rows.orderItem(++id, run, run % 3, run % 300, run % 2);
                }
                for (int i = 0; i < run % 5; i++) {
                    rows.orderItem(++id, i, i, i, i);
                }
            }
        });
    }

    @Test
    void rowGroupMayHaveSeveralPages() throws SQLException {
        WrittenParquet written = assertReadBack(Table.ORDERS, rows -> {
            for (int i = 0; i < 2 * ColumnEncoder.ROWS_PER_PAGE + 1; i++) {
                rows.order(7L * i, i / 3, 1_000L * i, STATUSES.get(i % 4), i % 1000);
            }
        });
        assertThat(PageWalk.of(written).pagesOf("id")).isEqualTo(3);
    }

    @Test
    void rowGroupThatEndsWithAPageIsReadBack() throws SQLException {
        assertReadBack(Table.ORDER_ITEMS, rows -> {
            for (int i = 0; i < ColumnEncoder.ROWS_PER_PAGE; i++) {
                rows.orderItem(i, 1, 1, i % 7 < 5 ? 1 : i, 1);
            }
        });
    }

    @Test
    void columnsWhoseValuesRepeatHaveADictionary() throws SQLException {
        WrittenParquet written = assertReadBack(Table.ORDER_ITEMS, rows -> {
            for (int i = 0; i < 10_000; i++) {
                rows.orderItem(i / 3, i % 3, 1_000_000_000L + i % 20, i % 5, 1999 + i % 20);
            }
        });
        assertThat(written.query(ENCODINGS))
                .containsExactly(
                        "order_id|RLE, DELTA_BINARY_PACKED",
                        "line_no|PLAIN, RLE, RLE_DICTIONARY",
                        "product_id|PLAIN, RLE, RLE_DICTIONARY",
                        "quantity|PLAIN, RLE, RLE_DICTIONARY",
                        "unit_price|PLAIN, RLE, RLE_DICTIONARY");
    }

    @Test
    void dictionaryThatGrowsTooLargeIsGivenUpFromThatPageOn() throws SQLException {
        WrittenParquet written = assertReadBack(Table.ORDER_ITEMS, rows -> {
            for (int i = 0; i < 4 * ColumnEncoder.ROWS_PER_PAGE; i++) {
                // Few products at first, then each is another one, small and large numbers in turn.
                long product = i < 50_000 ? i % 20 : i * 70_001L % 1_000_000_007;
                rows.orderItem(i, 1, product, 1, 1);
            }
        });
        assertThat(written.query(ENCODINGS + " WHERE path_in_schema = 'product_id'"))
                .containsExactly("product_id|PLAIN, RLE, DELTA_BINARY_PACKED, RLE_DICTIONARY");
    }

    @Test
    void dictionaryOfOneRowGroupIsNotThatOfTheNext() throws SQLException {
        RowTexts expected = new RowTexts();
        Consumer<RowReceiver> few = rows -> {
            for (int i = 0; i < 100; i++) {
                rows.orderItem(i, 1, i % 5, 70_000 + i % 5, 1);
            }
        };
        Consumer<RowReceiver> others = rows -> {
            for (int i = 100; i < 200; i++) {
                rows.orderItem(i, 1, 4 - i % 5, 70_004 - i % 5, 2);
            }
        };
        few.accept(expected);
        others.accept(expected);

        assertThat(WrittenParquet.write(format(Table.ORDER_ITEMS), file(), few, others)
                        .rows())
                .isEqualTo(expected.of(Table.ORDER_ITEMS));
    }

    @Test
    void textsThatRepeatTooSeldomAreWrittenAsTheyAre() throws SQLException {
        WrittenParquet written = assertReadBack(Table.GROUND_TRUTH, rows -> {
            for (int i = 0; i < 3_000; i++) {
                rows.groundTruth(i, SampleRows.text("persona " + (i < 1_000 ? i % 9 : i)), 1, 1, i % 3);
            }
        });
        assertThat(written.query(ENCODINGS + " WHERE path_in_schema = 'persona'"))
                .containsExactly("persona|PLAIN, RLE, RLE_DICTIONARY");
        assertThat(PageWalk.of(written).pagesOf("persona")).isEqualTo(2);
    }

    @Test
    void longTextsEndTheirPageEarly() throws SQLException {
        WrittenParquet written = assertReadBack(Table.CUSTOMERS, rows -> {
            Utf8Buffer name = SampleRows.text("x".repeat(100_000));
            for (int i = 0; i < 100; i++) {
                @Nullable Utf8Buffer address = i % 3 == 0 ? null : SampleRows.text("y".repeat(60_000) + i);
                rows.customer(i, name, null, address, address, i);
            }
        });
        assertThat(PageWalk.of(written).pagesOf("name")).isEqualTo(3);
    }

    @Test
    void columnMayBeWithoutAnyValue() throws SQLException {
        WrittenParquet written = assertReadBack(Table.GROUND_TRUTH, rows -> {
            for (int i = 0; i < 100; i++) {
                rows.groundTruth(i, SampleRows.text("lapsed"), 0, 0, 0);
            }
        });
        assertThat(written.query("SELECT stats_null_count, stats_min_value, stats_max_value FROM parquet_metadata(FILE)"
                        + " WHERE path_in_schema = 'recency_days'"))
                .containsExactly("100|null|null");
    }

    @Test
    void rowGroupsSayWhatTheirSmallestAndLargestValuesAre() throws SQLException {
        WrittenParquet written = WrittenParquet.write(
                format(Table.ORDERS),
                file(),
                rows -> {
                    rows.order(3, 1, 0, OrderStatus.SHIPPED, -250);
                    rows.order(5, 1, 1_700_000_000L, OrderStatus.CANCELLED, 0);
                    rows.order(9, 2, 60, OrderStatus.DELIVERED, 1_000);
                },
                rows -> rows.order(10, 2, 61, OrderStatus.PENDING, 1));

        assertThat(written.query("SELECT path_in_schema, stats_null_count, stats_min_value, stats_max_value"
                        + " FROM parquet_metadata(FILE) WHERE row_group_id = 0"))
                .containsExactly(
                        "id|0|3|9",
                        "customer_id|0|1|2",
                        "ordered_at|0|1970-01-01 00:00:00+00|2023-11-14 22:13:20+00",
                        "status|0|cancelled|shipped",
                        "total|0|-2.50|10.00");
        assertThat(written.query("SELECT count(*) FROM FILE WHERE id > 9")).containsExactly("1");
    }

    @Test
    void boundsOfTextsAreThoseOfTheirBytes() throws SQLException {
        WrittenParquet written = WrittenParquet.write(format(Table.CUSTOMERS), file(), rows -> {
            for (String name : List.of("Zoë", "Ähre", "anna", "Żółć", "Zo")) {
                rows.customer(1, SampleRows.text(name), null, SampleRows.text("z".repeat(65)), null, 0);
            }
        });
        assertThat(written.query("SELECT path_in_schema, stats_min_value, stats_max_value FROM parquet_metadata(FILE)"
                        + " WHERE path_in_schema IN ('name', 'phone')"))
                .containsExactly("name|Zo|Żółć", "phone|null|null");
    }

    @Test
    void metadataLeadsToWholePages() throws SQLException {
        for (Compression codec : ParquetFormatTest.CODECS) {
            WrittenParquet written = WrittenParquet.write(
                    new ParquetFormat(Table.GROUND_TRUTH, codec), file(), this::somePages, this::somePages);

            PageWalk walk = PageWalk.of(written);

            assertThat(walk.rowsOfColumns()).isEqualTo(5 * 2 * 40_000);
        }
    }

    private void somePages(RowReceiver rows) {
        for (int i = 0; i < 40_000; i++) {
            rows.groundTruth(i, SampleRows.text("p" + i % 5), i % 10, (long) i * i, i % 4);
        }
    }

    @Test
    void footerSaysHowRowsAreSortedAndWhoWroteThem() throws SQLException {
        WrittenParquet written =
                WrittenParquet.write(format(Table.ORDER_ITEMS), file(), rows -> rows.orderItem(1, 1, 1, 1, 1));

        assertThat(PageWalk.of(written).footer().getRow_groups().get(0).getSorting_columns())
                .extracting(column -> column.column_idx + (column.descending ? " descending" : ""))
                .containsExactly("0", "1");
        assertThat(written.query("SELECT created_by, format_version FROM parquet_file_metadata(FILE)"))
                .containsExactly("clientele version 1|1");
    }

    private WrittenParquet assertReadBack(Table table, Consumer<RowReceiver> rows) throws SQLException {
        RowTexts expected = new RowTexts();
        rows.accept(expected);
        WrittenParquet written = WrittenParquet.write(format(table), file(), rows);
        assertThat(written.rows()).isEqualTo(expected.of(table));
        return written;
    }

    private static ParquetFormat format(Table table) {
        return new ParquetFormat(table, Compression.ZSTD);
    }

    private Path file() {
        return folder.resolve("rows.parquet");
    }
}
