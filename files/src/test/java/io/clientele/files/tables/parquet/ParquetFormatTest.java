package io.clientele.files.tables.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.files.FilesException;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.RowTexts;
import io.clientele.files.tables.SampleRows;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ParquetFormatTest {
    static final List<Compression> CODECS = OutputFormat.PARQUET.compressions();

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("CODECS")
    void everyRowOfEveryTableIsReadBack(Compression codec) throws SQLException {
        PopulationPlan plan = plan(700);
        for (Table table : Table.values()) {
            RowTexts expected = new RowTexts();
            send(plan, table, expected);

            WrittenParquet written = write(table, codec, rows -> send(plan, table, rows));

            assertThat(written.rows()).isEqualTo(expected.of(table));
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsOfAllKindsMissingValuesAndLargeNumbersAreReadBack(Table table) throws SQLException {
        RowTexts expected = new RowTexts();
        SampleRows.awkward(expected);

        WrittenParquet written = write(table, Compression.ZSTD, rows -> SampleRows.awkward(new OneTable(table, rows)));

        assertThat(written.rows()).isEqualTo(expected.of(table)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fileWithoutRowsHasTheColumns(Table table) throws SQLException {
        WrittenParquet written = write(table, Compression.ZSTD, rows -> {});

        assertThat(written.rows()).isEmpty();
        assertThat(written.query("SELECT column_name FROM (DESCRIBE FROM FILE)"))
                .isEqualTo(List.of(table.header().split(",")));
    }

    @Test
    void chunkWithoutRowsIsNoRowGroup() throws SQLException {
        WrittenParquet written = WrittenParquet.write(
                new ParquetFormat(Table.ORDERS, Compression.NONE),
                file("orders"),
                rows -> {},
                this::anOrder,
                rows -> {});

        assertThat(written.query("SELECT num_rows, num_row_groups FROM parquet_file_metadata(FILE)"))
                .containsExactly("1|1");
    }

    @Test
    void columnsHaveProperTypes() throws SQLException {
        assertThat(types(Table.CUSTOMERS))
                .containsExactly(
                        "id|INT64|REQUIRED|null|null",
                        "name|BYTE_ARRAY|REQUIRED|UTF8|StringType()",
                        "email|BYTE_ARRAY|OPTIONAL|UTF8|StringType()",
                        "phone|BYTE_ARRAY|OPTIONAL|UTF8|StringType()",
                        "address|BYTE_ARRAY|OPTIONAL|UTF8|StringType()",
                        "created_at|INT64|REQUIRED|TIMESTAMP_MICROS|" + TIMESTAMP);
        assertThat(types(Table.PRODUCTS))
                .contains("price|INT64|REQUIRED|DECIMAL|" + DECIMAL, "stock|INT64|REQUIRED|null|null");
        assertThat(types(Table.ORDERS))
                .containsExactly(
                        "id|INT64|REQUIRED|null|null",
                        "customer_id|INT64|REQUIRED|null|null",
                        "ordered_at|INT64|REQUIRED|TIMESTAMP_MICROS|" + TIMESTAMP,
                        "status|BYTE_ARRAY|REQUIRED|UTF8|StringType()",
                        "total|INT64|REQUIRED|DECIMAL|" + DECIMAL);
        assertThat(types(Table.ORDER_ITEMS))
                .contains("line_no|INT32|REQUIRED|null|null", "quantity|INT64|REQUIRED|null|null");
        assertThat(types(Table.GROUND_TRUTH))
                .contains("orders|INT32|REQUIRED|null|null", "recency_days|INT32|OPTIONAL|null|null");
    }

    private static final String DECIMAL = "DecimalType(scale=2, precision=12)";
    private static final String TIMESTAMP =
            "TimestampType(isAdjustedToUTC=1, unit=TimeUnit(MILLIS=<null>, MICROS=MicroSeconds(), NANOS=<null>))";

    private List<String> types(Table table) throws SQLException {
        return write(table, Compression.ZSTD, rows -> {})
                .query("SELECT name, type, repetition_type, converted_type, logical_type FROM parquet_schema(FILE)"
                        + " WHERE type IS NOT NULL");
    }

    @Test
    void readersSeeDecimalsAndInstantsInUtc() throws SQLException {
        assertThat(write(Table.ORDERS, Compression.ZSTD, this::anOrder)
                        .query("SELECT column_name, column_type FROM (DESCRIBE FROM FILE)"))
                .containsExactly(
                        "id|BIGINT",
                        "customer_id|BIGINT",
                        "ordered_at|TIMESTAMP WITH TIME ZONE",
                        "status|VARCHAR",
                        "total|DECIMAL(12,2)");
    }

    @Test
    void sameBytesForAnyNumberOfThreads() throws IOException {
        PopulationPlan plan = plan(2_000);
        for (Table table : Set.of(Table.CUSTOMERS, Table.ORDERS, Table.ORDER_ITEMS, Table.GROUND_TRUTH)) {
            byte[] one = GeneratedParquet.bytes(plan, table, 1);

            assertThat(GeneratedParquet.bytes(plan, table, 2)).isEqualTo(one);
            assertThat(GeneratedParquet.bytes(plan, table, 7)).isEqualTo(one);
        }
    }

    @Test
    void amountBeyondTwelveDigitsIsRefused() {
        assertThatThrownBy(() -> write(Table.ORDERS, Compression.ZSTD, rows -> {
                    anOrder(rows);
                    rows.order(2, 1, 0, OrderStatus.PENDING, 1_000_000_000_000L);
                }))
                .isInstanceOf(FilesException.class)
                .hasMessage("orders.total is 10000000000.00, but Parquet's DECIMAL(12,2)"
                        + " goes from -9999999999.99 to 9999999999.99");
        assertThatThrownBy(() -> write(
                        Table.ORDER_ITEMS, Compression.ZSTD, rows -> rows.orderItem(1, 1, 1, 1, -1_000_000_000_000L)))
                .hasMessageStartingWith("order_items.unit_price is -10000000000.00, but");
    }

    @Test
    void instantOutsideOfTheYearsZeroTo9999IsRefused() {
        assertThatThrownBy(() -> write(
                        Table.ORDERS,
                        Compression.ZSTD,
                        rows -> rows.order(1, 1, 253_402_300_800L, OrderStatus.PENDING, 1)))
                .isInstanceOf(FilesException.class)
                .hasMessage("orders.ordered_at is epoch second 253402300800, but must be of the years 0 to 9999");
    }

    private void anOrder(RowReceiver rows) {
        rows.order(1, 1, 1_700_000_000L, OrderStatus.SHIPPED, 5);
    }

    private WrittenParquet write(Table table, Compression codec, Consumer<RowReceiver> rows) {
        return WrittenParquet.write(new ParquetFormat(table, codec), file(table.key()), rows);
    }

    private Path file(String name) {
        return folder.resolve(name + ".parquet");
    }

    private static PopulationPlan plan(int customers) {
        return Population.defaults()
                .customers(customers)
                .asOf(LocalDate.of(2026, 1, 1))
                .days(365)
                .cancelled(0.05)
                .plan();
    }

    private static void send(PopulationPlan plan, Table table, RowReceiver to) {
        if (table == Table.PRODUCTS) {
            plan.forEachProduct(to);
        } else {
            plan.forEachBlock(1, block -> block.forEachRow(Set.of(table), to));
        }
    }
}
