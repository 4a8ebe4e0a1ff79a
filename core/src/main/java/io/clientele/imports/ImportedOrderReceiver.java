package io.clientele.imports;

/** Takes what {@link ImportedOrders#forEach} hands over; see there for the order of the calls. Arguments may be kept. */
public interface ImportedOrderReceiver {

    /** Called for every product, before the first customer. The n-th call is for the product with index n − 1. */
    void product(ImportedProduct product);

    /** Begins a customer: the orders that follow, up to the next call of this, are this customer's. */
    void customer(ImportedCustomer customer);

    /** An order of the customer of the latest {@link #customer} call. */
    void order(ImportedOrder order);
}
