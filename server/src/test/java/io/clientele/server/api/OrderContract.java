package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.accounts.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /api/orders/}, on either database. */
abstract class OrderContract {
    private ContractClient anonymous;
    private ContractClient staff;

    abstract SeededServer server();

    @BeforeEach
    void connect() {
        anonymous = server().anonymous();
        staff = server().client(Role.STAFF);
    }

    private String product(String price, int stock) {
        return staff.post(
                        "/api/products/",
                        "{\"name\": \"Lamp\", \"price\": \"" + price + "\", \"stock\": " + stock + "}")
                .is(201)
                .at("/id");
    }

    private String stock(String product) {
        return anonymous.get("/api/products/" + product + "/").is(200).at("/stock");
    }

    private static String items(String product, long quantity) {
        return "\"items\": [{\"product\": " + product + ", \"quantity\": " + quantity + "}]";
    }

    @Test
    void addsAnOrderWithPricesTotalAndStockByItself() {
        String product = product("12.50", 10);

        Answer created = staff.post("/api/orders/", "{\"customer\": 1, " + items(product, 3) + "}")
                .is(201);

        assertThat(created.at("/total_price")).isEqualTo("37.50");
        assertThat(created.at("/items/0/unit_price")).isEqualTo("12.50");
        assertThat(created.at("/status")).isEqualTo("pending");
        assertThat(created.at("/order_date")).endsWith("Z");
        assertThat(stock(product)).isEqualTo("7");
        assertThat(anonymous.get(created.header("Location")).is(200).json()).isEqualTo(created.json());
    }

    @Test
    void followsAChangedQuantityAndACancellation() {
        String product = product("2.00", 10);
        String path = staff.post("/api/orders/", "{\"customer\": 1, " + items(product, 4) + "}")
                .is(201)
                .header("Location");
        staff.patch("/api/products/" + product + "/", "{\"price\": \"9.99\"}").is(200);

        assertThat(staff.patch(path, "{" + items(product, 6) + "}").is(200).at("/total_price"))
                .isEqualTo("12.00");
        assertThat(stock(product)).isEqualTo("4");
        staff.patch(path, "{\"status\": \"cancelled\"}").is(200);
        assertThat(stock(product)).isEqualTo("10");
        staff.delete(path).is(204);
        assertThat(stock(product)).isEqualTo("10");
    }

    @Test
    void refusesWhatIsNoOrder() {
        String product = product("1.00", 5);

        assertThat(staff.post("/api/orders/", "{}").is(400).errors())
                .containsExactly("customer: is missing", "items: is missing");
        assertThat(errors("{\"customer\": 1, \"items\": []}"))
                .singleElement()
                .asString()
                .startsWith("items: ");
        assertThat(errors("{\"customer\": 1, \"items\": [5, {\"product\": \"x\"}]}"))
                .containsExactly(
                        "items[0]: is 5, but must be an object",
                        "items[1].product: is 'x', but must be a whole number of at most 18 digits",
                        "items[1].quantity: is missing");
        assertThat(errors("{\"customer\": 1, " + items(product, 6) + "}"))
                .singleElement()
                .asString()
                .startsWith("items[0].quantity: ");
        assertThat(errors("{\"customer\": 1, " + items(product, 0) + "}"))
                .singleElement()
                .asString()
                .startsWith("items[0].quantity: ");
        assertThat(errors("{\"customer\": 999999, " + items("888888", 1) + "}"))
                .anyMatch(error -> error.startsWith("customer: "))
                .anyMatch(error -> error.startsWith("items[0].product: "));
        assertThat(errors("{\"customer\": 1, \"status\": \"lost\", " + items(product, 1) + "}"))
                .containsExactly("status: is 'lost', but must be one of pending, shipped, delivered, cancelled");
        assertThat(errors("{\"customer\": 1, \"order_date\": \"2025-02-30T00:00:00Z\", " + items(product, 1) + "}"))
                .containsExactly("order_date: is '2025-02-30T00:00:00Z', but must be an instant such as"
                        + " \"2025-01-31T12:00:00Z\"");
        assertThat(stock(product)).isEqualTo("5");
    }

    private List<String> errors(String json) {
        return staff.post("/api/orders/", json).is(400).errors();
    }

    @Test
    void keepsTheOffsetOutOfTheDate() {
        String product = product("1.00", 5);

        assertThat(staff.post(
                                "/api/orders/",
                                "{\"customer\": 1, \"order_date\": \"2025-03-01T00:30:00+02:00\", " + items(product, 1)
                                        + "}")
                        .is(201)
                        .at("/order_date"))
                .isEqualTo("2025-02-28T22:30:00Z");
    }

    @Test
    void takesBackWhatItGave() {
        String path = "/api/orders/" + anonymous.get("/api/orders/?page_size=1").at("/results/0/id") + "/";
        Answer found = anonymous.get(path).is(200);

        assertThat(staff.put(path, found.body()).is(200).json()).isEqualTo(found.json());
    }

    @Test
    void filtersByStatusCustomerAndDate() {
        Answer list = anonymous
                .get("/api/orders/?customer=1&status__in=shipped,delivered&order_date__gte=2024-01-01"
                        + "&ordering=order_date&page_size=1000")
                .is(200);

        assertThat(list.results("customer")).isNotEmpty().containsOnly("1");
        assertThat(list.results("status")).isSubsetOf("shipped", "delivered");
        assertThat(list.results("order_date")).isSorted();
        assertThat(anonymous.get("/api/orders/?status=lost").is(400).errors())
                .containsExactly("status: is 'lost', but must be one of pending, shipped, delivered, cancelled");
    }
}
