package io.clientele.store.crm;

import io.clientele.model.OrderStatus;
import io.clientele.store.Database;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.InvalidRecordException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a clerk has before them: the stores, and short ways to fill them. */
final class Desk {
    static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    static final Edit EDIT = new Edit(new Actor(7L, "ann"), NOON);

    final CustomerStore customers;
    final ProductStore products;
    final OrderStore orders;
    final AuditLog history;

    Desk(Database database) {
        customers = new CustomerStore(database);
        products = new ProductStore(database);
        orders = new OrderStore(database);
        history = new AuditLog(database);
    }

    CustomerRow customer(String name) {
        return customers.create(new CustomerValues(name, null, null, null), EDIT);
    }

    ProductRow product(String name, long priceCents, long stock) {
        return products.create(new ProductValues(name, "", "", priceCents, stock), EDIT);
    }

    OrderDetail order(CustomerRow customer, OrderStatus status, LineValues... lines) {
        return orders.create(values(customer, status, lines), EDIT);
    }

    static OrderValues values(CustomerRow customer, OrderStatus status, LineValues... lines) {
        return new OrderValues(customer.id(), status, NOON, List.of(lines));
    }

    static LineValues line(ProductRow product, long quantity) {
        return new LineValues(product.id(), quantity);
    }

    long stock(ProductRow product) {
        return products.records().find(product.id()).orElseThrow().stock();
    }

    /** The newest entry about it. */
    AuditEntry lastEntry(String model, long id) {
        return history.forObject(model, id, 1).get(0);
    }

    /** The errors of a refused change, each as "field: message". */
    static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> assertRefused(
            ThrowingCallable change) {
        InvalidRecordException refusal = Assertions.catchThrowableOfType(InvalidRecordException.class, change);
        Assertions.assertThat(refusal).as("refusal").isNotNull();
        Stream<String> errors = refusal.errors().stream().map(error -> error.field() + ": " + error.message());
        return Assertions.assertThat(errors.toList());
    }
}
