package io.clientele.files.tables.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.files.FilesException;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.RowTexts;
import io.clientele.files.tables.SampleRows;
import io.clientele.files.tables.WithoutTruth;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The fixture as a JSON parser sees it. */
class DjangoFormatTest {
    private static final Map<Table, List<String>> FIELDS = Map.of(
            Table.PRODUCTS, List.of("name", "description", "category", "price", "stock"),
            Table.CUSTOMERS, List.of("name", "email", "phone", "address", "created_at"),
            Table.ORDERS, List.of("customer", "order_date", "status", "total_price"),
            Table.ORDER_ITEMS, List.of("order", "product", "quantity", "unit_price"));
    private static final Map<Table, String> MODELS = Map.of(
            Table.PRODUCTS, "crm.product",
            Table.CUSTOMERS, "crm.customer",
            Table.ORDERS, "crm.order",
            Table.ORDER_ITEMS, "crm.orderitem");

    @Test
    void anyTextComesBack() {
        assertHolds(SampleRows.written(format(), DjangoFormatTest::awkward), DjangoFormatTest::awkward);
    }

    @Test
    void allRowsOfAPopulationComeBackWithUniqueKeysAndReferencesThatLeadSomewhere() {
        RowTexts expected = new RowTexts();
        String text = SampleRows.generated(format(), 600, expected);
        JsonNode fixture = new ObjectMapper().readTree(text);
        assertSame(fixture, expected);
        Set<String> keys = new HashSet<>();
        for (JsonNode object : fixture) {
            assertThat(keys.add(object.get("model").asString() + object.get("pk")))
                    .isTrue();
            JsonNode fields = object.get("fields");
            // loaddata takes references ahead too, but a reader need not.
            assertParentThere(keys, "crm.customer", fields.get("customer"));
            assertParentThere(keys, "crm.order", fields.get("order"));
            assertParentThere(keys, "crm.product", fields.get("product"));
        }
        assertThat(keys).hasSizeGreaterThan(10_000);
    }

    private static void assertParentThere(Set<String> keys, String model, JsonNode reference) {
        if (reference != null) {
            // Not contains() of AssertJ, which walks through all of them.
            assertThat(keys.contains(model + reference)).isTrue();
        }
    }

    @Test
    void theKeyOfAnItemIsTheOrdersAndTheLines() {
        String text = SampleRows.written(
                new DjangoFormat(Set.of(Table.ORDER_ITEMS), "my_Shop2", 1_000, Compression.NONE),
                rows -> rows.orderItem(4_201, 999, 7, -2, 1_050));
        assertThat(text).isEqualTo("""
                [
                {"model": "my_Shop2.orderitem", "pk": 4201999, "fields": {"order": 4201, "product": 7, "quantity": -2, \
                "unit_price": "10.50"}}
                ]
                """);
    }

    @Test
    void aLineWithoutAKeyIsRefused() {
        DjangoEncoder encoder = format().newEncoder();
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> encoder.orderItem(7, 100, 1, 1, 1))
                .withMessageStartingWith(
                        "line 100 of order 7 has no key: it is 100 times the order's id plus the line's");
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> encoder.orderItem(Long.MAX_VALUE / 100, 1, 1, 1, 1));
    }

    @Test
    void noRowsAreAnEmptyArray() {
        assertThat(SampleRows.written(format(), rows -> {})).isEqualTo("[\n]\n");
    }

    private static DjangoFormat format() {
        return new DjangoFormat(DjangoFormat.TABLES, "crm", 100, Compression.NONE);
    }

    static void awkward(RowReceiver rows) {
        SampleRows.awkward(new WithoutTruth(rows));
    }

    private static void assertHolds(String text, Consumer<RowReceiver> rows) {
        RowTexts expected = new RowTexts();
        rows.accept(expected);
        assertSame(new ObjectMapper().readTree(text), expected);
    }

    private static void assertSame(JsonNode fixture, RowTexts expected) {
        for (Table table : DjangoFormat.TABLES) {
            List<String> rows = fixture.valueStream()
                    .filter(object -> object.get("model").asString().equals(Objects.requireNonNull(MODELS.get(table))))
                    .map(object -> row(table, object))
                    .toList();
            assertThat(rows).isEqualTo(expected.of(table));
        }
    }

    private static String row(Table table, JsonNode object) {
        assertThat(object.propertyNames()).containsExactly("model", "pk", "fields");
        JsonNode fields = object.get("fields");
        List<String> names = Objects.requireNonNull(FIELDS.get(table));
        assertThat(fields.propertyNames()).containsExactlyInAnyOrderElementsOf(names);
        StringJoiner row = new StringJoiner("|");
        if (table == Table.ORDER_ITEMS) {
            row.add(fields.get("order").asString());
            row.add(Long.toString(
                    object.get("pk").asLong() - 100 * fields.get("order").asLong()));
            names = names.subList(1, names.size());
        } else {
            row.add(object.get("pk").asString());
        }
        for (String name : names) {
            JsonNode value = fields.get(name);
            assertThat(value.isNumber())
                    .as(name)
                    .isEqualTo(Set.of("stock", "customer", "order", "product", "quantity")
                            .contains(name));
            row.add(value.isNull() ? "null" : value.asString());
        }
        return row.toString();
    }
}
