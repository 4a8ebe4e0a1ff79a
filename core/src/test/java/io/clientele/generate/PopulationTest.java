package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.model.Customer;
import io.clientele.model.Order;
import io.clientele.model.Product;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {
    private static final Population SMALL = Population.defaults().customers(300);

    @Test
    void theDefaultIsTheDocumentedOne() {
        Population defaults = Population.defaults();
        assertThat(defaults.customerCount()).isEqualTo(500);
        assertThat(defaults.days()).isEqualTo(730);
        assertThat(defaults.seed()).isEqualTo(42);
        assertThat(defaults.windowStart()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(defaults.products()).hasSize(20);
    }

    @Test
    void streamsHoldOneRecordForEachCustomerInOrderOfIds() {
        List<Customer> customers = SMALL.firstCustomerId(1001).customers().toList();
        assertThat(customers).hasSize(300);
        assertThat(customers.get(0).id()).isEqualTo(1001);
        assertThat(customers.get(299).id()).isEqualTo(1300);
        assertThat(SMALL.groundTruth()).hasSize(300);
    }

    @Test
    void aParallelStreamHoldsTheSame() {
        List<Order> orders = SMALL.orders().toList();
        assertThat(SMALL.orders().parallel().toList()).isEqualTo(orders);
        assertThat(SMALL.customers().parallel().toList())
                .isEqualTo(SMALL.customers().toList());
    }

    @Test
    void anotherSeedGivesOtherCustomersAndTheSameMarginals() {
        List<Integer> orders = SMALL.groundTruth().map(truth -> truth.orders()).toList();
        List<Integer> others =
                SMALL.seed(43).groundTruth().map(truth -> truth.orders()).toList();
        assertThat(others).isNotEqualTo(orders);
        assertThat(others.stream().sorted()).isEqualTo(orders.stream().sorted().toList());
    }

    @Test
    void cancelledOrdersComeOnTopAndChangeNothingElse() {
        List<Order> all = SMALL.cancelled(0.2).orders().toList();
        List<Order> completed =
                all.stream().filter(order -> order.status().completed()).toList();
        List<Order> without = SMALL.orders().toList();
        assertThat(completed.stream().map(Order::orderedAt))
                .isEqualTo(without.stream().map(Order::orderedAt).toList());
        assertThat(completed.stream().map(Order::totalCents))
                .isEqualTo(without.stream().map(Order::totalCents).toList());
        assertThat((double) (all.size() - completed.size()) / completed.size()).isBetween(0.18, 0.22);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "20", "1000", "10000"})
    void aCatalogueOfAnySizeHasDistinctNamesAndPositivePrices(int count) {
        List<Product> products = Population.defaults().products(count).products();
        assertThat(products).hasSize(count).allMatch(product -> product.priceCents() > 0);
        assertThat(products.stream().map(Product::name)).doesNotHaveDuplicates();
        assertThat(Population.defaults().products(count).customers(20).orders()).isNotEmpty();
    }

    @Test
    void defaultPricesGoFromAboutFiveToAboutFiveHundred() {
        List<Long> prices = Population.defaults().products().stream()
                .map(Product::priceCents)
                .sorted()
                .toList();
        assertThat(prices.get(0)).isBetween(450L, 700L);
        assertThat(prices.get(19)).isBetween(40_000L, 55_000L);
    }

    @Test
    void aSettingOutOfRangeIsRefusedWithItsNameValueAndRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.customers(0))
                .withMessage("customers is 0, but must be 1 to 100000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.days(40_000))
                .withMessage("days is 40000, but must be 1 to 36500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.products(0))
                .withMessage("products is 0, but must be 1 to 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.cancelled(Double.NaN))
                .withMessage("cancelled is NaN, but must be 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.asOf(LocalDate.of(1850, 1, 1)))
                .withMessageStartingWith("as-of is 1850-01-01, but the window must lie between");
    }
}
