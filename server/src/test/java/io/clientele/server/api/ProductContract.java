package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/products/}, on either database. */
abstract class ProductContract {
    private ContractClient anonymous;
    private ContractClient staff;

    abstract SeededServer server();

    @BeforeEach
    void connect() {
        anonymous = server().anonymous();
        staff = server().client(Role.STAFF);
    }

    private Answer create(String price) {
        return staff.post("/api/products/", "{\"name\": \"Kettle\", \"price\": " + price + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"12.5\"|12.50", "12.5|12.50", "7|7.00", "\"0.01\"|0.01", "1e2|100.00", "12.500|12.50", "0|0.00"})
    void takesAPriceAsStringOrNumber(String sent, String stored) {
        Answer created = create(sent).is(201);

        assertThat(created.at("/price")).isEqualTo(stored);
        assertThat(created.at("/stock")).isEqualTo("0");
        assertThat(created.at("/category")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234",
                "\"1,50\"",
                "\" 1\"",
                "\"1e3\"",
                "\"NaN\"",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "true",
                "[1]",
                "{}",
                "null",
                "-1",
                "99999999999999999999",
                "\"\"",
                "\"+1\"",
                "\"१\""
            })
    void refusesAPriceThatIsNone(String sent) {
        assertThat(create(sent).is(400).errors()).singleElement().asString().startsWith("price: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "5.0", "5e0", "true", "-1", "2147483648", "null"})
    void refusesAStockThatIsNoWholeNumber(String sent) {
        assertThat(staff.post("/api/products/", "{\"name\": \"Kettle\", \"price\": 1, \"stock\": " + sent + "}")
                        .is(400)
                        .errors())
                .singleElement()
                .asString()
                .startsWith("stock: ");
    }

    @Test
    void changesAndDeletesAProduct() {
        String path = create("5").header("Location");

        assertThat(staff.patch(path, "{\"stock\": 12, \"category\": \"Kitchen\"}")
                        .is(200)
                        .at("/stock"))
                .isEqualTo("12");
        staff.delete(path).is(204);
        anonymous.get(path).is(404);
        assertThat(staff.delete("/api/products/1/").is(409).at("/detail")).contains("can't be deleted");
    }

    @Test
    void filtersByPriceAndSortsByIt() {
        Answer list = anonymous
                .get("/api/products/?price__gte=5.00&price__lt=500&ordering=-price,name&page_size=1000")
                .is(200);

        assertThat(list.results("price").stream().map(java.math.BigDecimal::new).toList())
                .isNotEmpty()
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
}
