package io.clientele.store.seed;

import io.clientele.generate.PopulationPlan;
import io.clientele.generate.PurchaseHistory;
import io.clientele.persona.Persona;

/** Counts a persona's customers, orders and their value. */
final class PersonaCounter {
    private final Persona persona;
    private long customers;
    private long orders;
    private long valueCents;
    private long cancelledOrders;

    PersonaCounter(Persona persona) {
        this.persona = persona;
    }

    /** One for each persona of the table, in its order. */
    static PersonaCounter[] all(PopulationPlan plan) {
        return plan.personas().stream()
                .map(persona -> new PersonaCounter(persona.persona()))
                .toArray(PersonaCounter[]::new);
    }

    String key() {
        return persona.key();
    }

    void add(PurchaseHistory history) {
        customers++;
        for (int order = 0; order < history.orders(); order++) {
            if (history.status(order).completed()) {
                orders++;
                valueCents += history.totalCents(order);
            } else {
                cancelledOrders++;
            }
        }
    }

    /** What another one has counted of the same persona. */
    void add(PersonaCounter other) {
        customers += other.customers;
        orders += other.orders;
        valueCents += other.valueCents;
        cancelledOrders += other.cancelledOrders;
    }

    void clear() {
        customers = 0;
        orders = 0;
        valueCents = 0;
        cancelledOrders = 0;
    }

    PersonaCount count() {
        return new PersonaCount(persona.key(), persona.name(), customers, orders, valueCents, cancelledOrders);
    }
}
