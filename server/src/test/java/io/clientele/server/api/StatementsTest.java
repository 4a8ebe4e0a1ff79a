package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.api.list.ApiQuery;
import io.clientele.server.api.list.Counts;
import io.clientele.server.api.list.ListCall;
import io.clientele.server.api.list.ListOf;
import io.clientele.server.api.list.ListParameter;
import io.clientele.server.api.list.Lists;
import io.clientele.server.api.list.Page;
import io.clientele.server.rfm.ScoreBooks;
import io.clientele.store.ChangeStamp;
import io.clientele.store.CountedStatements;
import io.clientele.store.accounts.Role;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.rfm.RfmStore;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list takes as many statements for a row as for a thousand, and counts only what may have changed. */
class StatementsTest {
    @RegisterExtension
    static final SeededServer server = SeededServer.of(500);

    private final CountedStatements counted = new CountedStatements(server.database());
    private final ChangeStamp stamp = server.database().changeStamp();
    private final Lists lists = new Lists(new Counts(stamp));
    private final CustomerStore customers = new CustomerStore(counted.database());
    private final Edits edits = new Edits(Clock.systemUTC());

    private void assertConstant(int expected, Class<?> controller, Function<ListCall, Page<?>> list) {
        // Counts, and reads what is kept in memory.
        assertThat(list.apply(call(controller, "page_size=1")).results()).isNotEmpty();

        assertThat(counted.of(() -> assertThat(
                                list.apply(call(controller, "page_size=1")).results())
                        .hasSize(1)))
                .isEqualTo(expected);
        assertThat(counted.of(() -> assertThat(
                                list.apply(call(controller, "page_size=1000")).results())
                        .hasSizeGreaterThan(10)))
                .isEqualTo(expected);
    }

    private static ListCall call(Class<?> controller, String query) {
        Map<String, ListParameter> parameters = Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ListOf.class))
                .map(method -> ListParameter.of(method.getAnnotation(ListOf.class)))
                .findFirst()
                .orElseThrow();
        return new ListCall("http://localhost/", ApiQuery.parse(query), parameters);
    }

    @Test
    void customersAreReadWithOneStatement() {
        assertConstant(1, CustomerController.class, new CustomerController(customers, lists, edits)::list);
    }

    @Test
    void productsAreReadWithOneStatement() {
        ProductStore products = new ProductStore(counted.database());
        assertConstant(1, ProductController.class, new ProductController(products, lists, edits)::list);
    }

    @Test
    void ordersAreReadWithOneMoreForTheirCustomersAndOneForTheirLines() {
        OrderStore orders = new OrderStore(counted.database());
        assertConstant(3, OrderController.class, new OrderController(orders, lists, edits)::list);
    }

    @Test
    void scoresAreReadWithOneStatementForTheirNames() {
        ScoreBooks books = new ScoreBooks(new RfmStore(counted.database()), customers, stamp);
        RfmLists scores = new RfmLists(customers);
        assertConstant(
                1, RfmController.class, call -> scores.page(books.newest().orElseThrow(), call));
    }

    @Test
    void countsAgainOnlyWhenSomethingHasChanged() {
        CustomerController controller = new CustomerController(customers, lists, edits);
        long before =
                controller.list(call(CustomerController.class, "page_size=1")).count();
        server.client(Role.STAFF)
                .post("/api/customers/", "{\"name\": \"One More\"}")
                .is(201);

        assertThat(counted.of(() -> assertThat(controller
                                .list(call(CustomerController.class, "page_size=1"))
                                .count())
                        .isEqualTo(before + 1)))
                .isEqualTo(2);
    }
}
