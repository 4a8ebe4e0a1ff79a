package io.clientele.store.seed;

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

    PersonaCount count() {
        return new PersonaCount(persona.key(), persona.name(), customers, orders, valueCents, cancelledOrders);
    }
}
