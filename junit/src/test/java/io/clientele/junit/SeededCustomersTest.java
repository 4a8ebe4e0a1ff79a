package io.clientele.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Population;
import io.clientele.model.Customer;
import io.clientele.model.OrderStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SeededCustomers(customers = 50, seed = 7)
class SeededCustomersTest {

    @Test
    void aShopHoldsWhatThePopulationGenerates(Shop shop) {
        assertThat(shop.customers())
                .hasSize(50)
                .isEqualTo(shop.population().customers().toList());
        assertThat(shop.orders()).isEqualTo(shop.population().orders().toList());
        assertThat(shop.groundTruth()).hasSize(50);
        assertThat(shop.products()).hasSize(20);
    }

    @Test
    void aCustomersOrdersAreInOrderOfTime(Shop shop) {
        for (Customer customer : shop.customers()) {
            assertThat(shop.ordersOf(customer))
                    .isSortedAccordingTo((a, b) -> a.orderedAt().compareTo(b.orderedAt()))
                    .allMatch(order -> order.orderedAt().isAfter(customer.createdAt()));
        }
    }

    @Test
    void equalValuesAreTheSameShop(Shop one, @SeededCustomers(customers = 50, seed = 7) Shop other) {
        assertThat(other).isSameAs(one);
    }

    @Test
    @SeededCustomers(customers = 3, days = 365, asOf = "2025-03-01", locale = "pl_PL", cancelled = 1)
    void aMethodsValuesReplaceTheClasss(Population population, Shop shop) {
        assertThat(population.customerCount()).isEqualTo(3);
        assertThat(population.asOf()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(shop.orders()).anyMatch(order -> order.status() == OrderStatus.CANCELLED);
    }

    @Nested
    class InANestedClass {
        @Test
        void theOuterClasssValuesHold(Population population) {
            assertThat(population.seed()).isEqualTo(7);
        }
    }
}
