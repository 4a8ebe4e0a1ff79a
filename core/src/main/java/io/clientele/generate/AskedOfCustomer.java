package io.clientele.generate;

import io.clientele.generate.Generation.Depth;
import io.clientele.random.Permutation;
import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.util.Arrays;
import java.util.List;

/**
 * What is asked of each customer: the persona, the number of orders, the spend and the recency.
 *
 * <p>Latin hypercube sampling (McKay, Beckman, Conover 1979): the customers of a persona are the strata of each of its
 * three laws, each law in an order of its own, so that the laws hold almost exactly at any size and the three numbers are
 * independent of each other. Customers without an order are the first strata of the number of orders; the others
 * share the strata of spend and recency.
 */
final class AskedOfCustomer {
    private final Sampling sampling;
    private final List<PersonaPlan> personas;
    private final Permutation personaOfCustomer;

    /** The first place of each persona among the permuted customers, and the end of the last. */
    private final long[] firstPlace;

    private final Permutation[] ordersStratum;
    private final Permutation[] spendStratum;
    private final Permutation[] recencyStratum;
    private final Stream independent;

    AskedOfCustomer(Population population, List<PersonaPlan> personas) {
        long seed = population.seed();
        this.sampling = population.sampling();
        this.personas = personas;
        this.personaOfCustomer = Permutation.of(population.customerCount(), seed, Purpose.PERSONA_OF_CUSTOMER, 0);
        this.firstPlace = new long[personas.size() + 1];
        for (int i = 0; i < personas.size(); i++) {
            firstPlace[i + 1] = firstPlace[i] + personas.get(i).customers();
        }
        this.ordersStratum = strata(seed, Purpose.ORDERS_STRATUM);
        this.spendStratum = strata(seed, Purpose.SPEND_STRATUM);
        this.recencyStratum = strata(seed, Purpose.RECENCY_STRATUM);
        this.independent = Stream.of(seed, Purpose.INDEPENDENT_DRAW);
    }

    private Permutation[] strata(long seed, Purpose purpose) {
        Permutation[] strata = new Permutation[personas.size()];
        Arrays.setAll(strata, i -> {
            PersonaPlan plan = personas.get(i);
            long size = purpose == Purpose.ORDERS_STRATUM ? plan.customers() : plan.customers() - plan.withoutOrders();
            return Permutation.of(Math.max(1, size), seed, purpose, i);
        });
        return strata;
    }

    /**
     * Fills in what is asked.
     *
     * @param index the customer's place in the population, from 0
     * @param depth with {@link Depth#ACCOUNT} the spend is left out where that saves time
     */
    void fill(long index, Depth depth, PurchaseHistory history) {
        long place = personaOfCustomer.apply(index);
        int persona = 0;
        while (place >= firstPlace[persona + 1]) {
            persona++;
        }
        history.persona = persona;
        if (sampling == Sampling.LATIN_HYPERCUBE) {
            fillFromStrata(persona, place - firstPlace[persona], depth, history);
        } else {
            fillIndependently(persona, index, history);
        }
    }

    private void fillFromStrata(int persona, long member, Depth depth, PurchaseHistory history) {
        PersonaPlan plan = personas.get(persona);
        long stratum = ordersStratum[persona].apply(member);
        long buyer = stratum - plan.withoutOrders();
        if (buyer < 0) {
            ask(0, 0, 0, history);
        } else {
            ask(
                    plan.orders().valueAt(stratum),
                    depth == Depth.ACCOUNT ? 0 : plan.spendCents().valueAt(spendStratum[persona].apply(buyer)),
                    plan.recencyDays().valueAt(recencyStratum[persona].apply(buyer)),
                    history);
        }
    }

    private void fillIndependently(int persona, long index, PurchaseHistory history) {
        PersonaPlan plan = personas.get(persona);
        independent.at(index);
        long orders = draw(plan.orders());
        long spendCents = draw(plan.spendCents());
        long recencyDays = draw(plan.recencyDays());
        if (orders == 0) {
            ask(0, 0, 0, history);
        } else {
            ask(orders, spendCents, recencyDays, history);
        }
    }

    private long draw(QuantityPlan law) {
        return law.valueAt(independent.nextLong(law.size()));
    }

    private static void ask(long orders, long spendCents, long recencyDays, PurchaseHistory history) {
        history.askedOrders = (int) orders;
        history.askedSpendCents = spendCents;
        history.askedRecencyDays = (int) recencyDays;
    }
}
