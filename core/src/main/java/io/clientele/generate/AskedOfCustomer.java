package io.clientele.generate;

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

    /** Of the customers in a row: their places among the permuted ones. */
    private final long[] place = new long[CustomerBlock.CAPACITY];

    /** Grouped by persona: which customer it is, and the place or the stratum within the persona. */
    private final int[] customer = new int[CustomerBlock.CAPACITY];

    private final long[] stratum = new long[CustomerBlock.CAPACITY];
    private final int[] groupStart;
    private final int[] groupEnd;

    /** Of those of one persona who buy. */
    private final long[] spend = new long[CustomerBlock.CAPACITY];

    private final long[] recency = new long[CustomerBlock.CAPACITY];
    private final int[] scratch = new int[CustomerBlock.CAPACITY];

    AskedOfCustomer(Population population, List<PersonaPlan> personas) {
        long seed = population.seed();
        this.sampling = population.sampling();
        this.personas = personas;
        this.personaOfCustomer = Permutation.of(population.customerCount(), seed, Purpose.PERSONA_OF_CUSTOMER, 0);
        this.firstPlace = new long[personas.size() + 1];
        this.groupStart = new int[personas.size() + 1];
        this.groupEnd = new int[personas.size()];
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
     * Fills in what is asked of some customers in a row, at most {@link CustomerBlock#CAPACITY}.
     *
     * @param from the first one's place in the population, from 0
     * @param depth with {@link Depth#ACCOUNT} the spend is left out where that saves time
     */
    void fill(long from, int count, Depth depth, PurchaseHistory[] histories) {
        for (int i = 0; i < count; i++) {
            place[i] = from + i;
        }
        personaOfCustomer.apply(place, 0, count, scratch);
        Arrays.fill(groupStart, 0);
        for (int i = 0; i < count; i++) {
            int persona = personaAt(place[i]);
            histories[i].persona = persona;
            groupStart[persona + 1]++;
        }
        if (sampling == Sampling.LATIN_HYPERCUBE) {
            group(count, histories);
            for (int persona = 0; persona < personas.size(); persona++) {
                fillFromStrata(persona, depth, histories);
            }
        } else {
            for (int i = 0; i < count; i++) {
                fillIndependently(histories[i].persona, from + i, histories[i]);
            }
        }
    }

    /** Without a branch that can't be foretold: personas are few. */
    private int personaAt(long at) {
        int persona = 0;
        for (int next = 1; next < personas.size(); next++) {
            persona += (int) ((firstPlace[next] - 1 - at) >>> 63);
        }
        return persona;
    }

    /** Sorts the customers by persona: a persona's permutations then go over all of its customers at once. */
    private void group(int count, PurchaseHistory[] histories) {
        for (int persona = 0; persona < personas.size(); persona++) {
            groupStart[persona + 1] += groupStart[persona];
            groupEnd[persona] = groupStart[persona];
        }
        for (int i = 0; i < count; i++) {
            int persona = histories[i].persona;
            int at = groupEnd[persona]++;
            customer[at] = i;
            stratum[at] = place[i] - firstPlace[persona];
        }
    }

    private void fillFromStrata(int persona, Depth depth, PurchaseHistory[] histories) {
        PersonaPlan plan = personas.get(persona);
        int start = groupStart[persona];
        int end = groupEnd[persona];
        ordersStratum[persona].apply(stratum, start, end, scratch);
        int buyers = 0;
        for (int i = start; i < end; i++) {
            PurchaseHistory history = histories[customer[i]];
            long buyer = stratum[i] - plan.withoutOrders();
            ask(buyer < 0 ? 0 : plan.orders().valueAt(stratum[i]), 0, 0, history);
            if (buyer >= 0) {
                customer[start + buyers] = customer[i];
                recency[buyers] = buyer;
                spend[buyers++] = buyer;
            }
        }
        recencyStratum[persona].apply(recency, 0, buyers, scratch);
        for (int i = 0; i < buyers; i++) {
            histories[customer[start + i]].askedRecencyDays =
                    (int) plan.recencyDays().valueAt(recency[i]);
        }
        if (depth != Depth.ACCOUNT) {
            spendStratum[persona].apply(spend, 0, buyers, scratch);
            for (int i = 0; i < buyers; i++) {
                histories[customer[start + i]].askedSpendCents =
                        plan.spendCents().valueAt(spend[i]);
            }
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
