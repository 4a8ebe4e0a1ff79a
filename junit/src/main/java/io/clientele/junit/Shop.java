package io.clientele.junit;

import io.clientele.generate.Population;
import io.clientele.model.Customer;
import io.clientele.model.GroundTruth;
import io.clientele.model.Order;
import io.clientele.model.Product;
import java.util.List;

/**
 * A population's customers, products and orders, all in memory and immutable.
 *
 * @param customers in the order of their ids
 * @param orders with their items, customer by customer, each customer's in order of time
 * @param groundTruth each customer's true persona and what was asked of the customer, in the order of the ids
 */
public record Shop(
        Population population,
        List<Customer> customers,
        List<Product> products,
        List<Order> orders,
        List<GroundTruth> groundTruth) {

    public Shop {
        customers = List.copyOf(customers);
        products = List.copyOf(products);
        orders = List.copyOf(orders);
        groundTruth = List.copyOf(groundTruth);
    }

    /** Generates the population. */
    public static Shop of(Population population) {
        return new Shop(
                population,
                population.customers().toList(),
                population.products(),
                population.orders().toList(),
                population.groundTruth().toList());
    }

    /** One customer's orders, in order of time. */
    public List<Order> ordersOf(Customer customer) {
        return orders.stream()
                .filter(order -> order.customerId() == customer.id())
                .toList();
    }
}
