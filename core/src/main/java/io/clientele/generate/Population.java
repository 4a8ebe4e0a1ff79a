package io.clientele.generate;

import io.clientele.model.Customer;
import io.clientele.model.GroundTruth;
import io.clientele.model.Order;
import io.clientele.model.Product;
import io.clientele.people.PersonLocale;
import io.clientele.persona.PersonaTable;
import java.time.LocalDate;
import java.util.List;

/**
 * A population of synthetic customers and their orders: the front door of the generator. It is immutable; each setting
 * returns a changed copy. The same settings give the same customers, to the byte, on any machine.
 *
 * <pre>{@code
 * Population population = Population.defaults().customers(5_000).days(365).seed(7);
 * population.orders().filter(order -> order.totalCents() > 100_000).forEach(…);
 * }</pre>
 *
 * <p>Nothing is generated until it is asked for, and nothing is kept: two streams generate twice. Whoever reads millions
 * uses {@link #plan()} and {@link PopulationPlan#forEachBlock}, which make no object per order.
 *
 * @param customerCount 1 to 100 billion
 * @param days the window's length in days, 1 to 36,500; the window ends the day before {@code asOf}
 * @param asOf the first day after the window (UTC)
 * @param seed any number; another seed gives other customers after the same table
 * @param personas who the customers are
 * @param productCount products in the catalogue, 1 to 10,000
 * @param locale whose names, addresses and phone numbers the customers have
 * @param cancelled how many cancelled orders there are for each completed one on average, 0 to 1
 * @param sampling how the customers are drawn from the personas' laws
 * @param nearest whether a number that no law can meet is replaced by the nearest possible one, not refused
 * @param firstCustomerId the smallest customer id, positive
 * @param firstProductId the smallest product id, positive
 * @param orderIdOffset added to all order ids, which are else made of the customer's id and the order's rank
 */
public record Population(
        long customerCount,
        int days,
        LocalDate asOf,
        long seed,
        PersonaTable personas,
        int productCount,
        PersonLocale locale,
        double cancelled,
        Sampling sampling,
        boolean nearest,
        long firstCustomerId,
        long firstProductId,
        long orderIdOffset) {

    /** The version of what the settings mean: it grows when the same settings give other bytes. */
    public static final int DATA_VERSION = 1;

    public static final long MOST_CUSTOMERS = 100_000_000_000L;

    public static final int MOST_PRODUCTS = 10_000;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final Population DEFAULTS = new Population(
            500,
            730,
            LocalDate.of(2026, 1, 1),
            42,
            PersonaTable.defaults(),
            20,
            PersonLocale.EN_US,
            0,
            Sampling.LATIN_HYPERCUBE,
            false,
            1,
            1,
            0);

    /** @throws IllegalArgumentException if a setting is out of range; the message names it, its value and the range */
    public Population {
        checkRange("customers", customerCount, 1, MOST_CUSTOMERS);
        checkRange("days", days, 1, 36_500);
        checkRange("products", productCount, 1, MOST_PRODUCTS);
        checkRange("first customer id", firstCustomerId, 1, Long.MAX_VALUE / 1_000_000);
        checkRange("first product id", firstProductId, 1, Integer.MAX_VALUE - 10_000);
        checkRange("order id offset", orderIdOffset, 0, Long.MAX_VALUE / 2);
        if (!(cancelled >= 0 && cancelled <= 1)) {
            throw new IllegalArgumentException("cancelled is " + cancelled + ", but must be 0 to 1");
        }
        if (asOf.minusDays(days).isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "as-of is " + asOf + ", but the window must lie between " + EARLIEST + " and " + LATEST);
        }
    }

    private static void checkRange(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be " + least + " to " + most);
        }
    }

    /** 500 customers of the default personas, with 730 days of orders up to the end of 2025. */
    public static Population defaults() {
        return DEFAULTS;
    }

    /** The window's first day (UTC). */
    public LocalDate windowStart() {
        return asOf.minusDays(days);
    }

    /** All customers, in the order of their ids. */
    public java.util.stream.Stream<Customer> customers() {
        return PopulationRecords.of(this).customers();
    }

    /** The catalogue, in the order of the ids. */
    public List<Product> products() {
        return plan().products();
    }

    /** All orders with their lines, cancelled ones included, in the order of their ids: customer by customer. */
    public java.util.stream.Stream<Order> orders() {
        return PopulationRecords.of(this).orders();
    }

    /** What was asked of each customer, in the order of the ids. */
    public java.util.stream.Stream<GroundTruth> groundTruth() {
        return PopulationRecords.of(this).groundTruth();
    }

    /**
     * Solves the personas' laws for this population.
     *
     * @throws InfeasiblePersonaException if orders cannot show what a persona asks for
     */
    public PopulationPlan plan() {
        return PopulationPlan.of(this);
    }

    public Population customers(long value) {
        Changed changed = new Changed(this);
        changed.customerCount = value;
        return changed.population();
    }

    public Population days(int value) {
        Changed changed = new Changed(this);
        changed.days = value;
        return changed.population();
    }

    public Population asOf(LocalDate value) {
        Changed changed = new Changed(this);
        changed.asOf = value;
        return changed.population();
    }

    public Population seed(long value) {
        Changed changed = new Changed(this);
        changed.seed = value;
        return changed.population();
    }

    public Population personas(PersonaTable value) {
        Changed changed = new Changed(this);
        changed.personas = value;
        return changed.population();
    }

    public Population products(int value) {
        Changed changed = new Changed(this);
        changed.productCount = value;
        return changed.population();
    }

    public Population locale(PersonLocale value) {
        Changed changed = new Changed(this);
        changed.locale = value;
        return changed.population();
    }

    public Population cancelled(double value) {
        Changed changed = new Changed(this);
        changed.cancelled = value;
        return changed.population();
    }

    public Population sampling(Sampling value) {
        Changed changed = new Changed(this);
        changed.sampling = value;
        return changed.population();
    }

    public Population nearest(boolean value) {
        Changed changed = new Changed(this);
        changed.nearest = value;
        return changed.population();
    }

    public Population firstCustomerId(long value) {
        Changed changed = new Changed(this);
        changed.firstCustomerId = value;
        return changed.population();
    }

    public Population firstProductId(long value) {
        Changed changed = new Changed(this);
        changed.firstProductId = value;
        return changed.population();
    }

    public Population orderIdOffset(long value) {
        Changed changed = new Changed(this);
        changed.orderIdOffset = value;
        return changed.population();
    }

    /** A population's settings while one of them is being changed. */
    private static final class Changed {
        private long customerCount;
        private int days;
        private LocalDate asOf;
        private long seed;
        private PersonaTable personas;
        private int productCount;
        private PersonLocale locale;
        private double cancelled;
        private Sampling sampling;
        private boolean nearest;
        private long firstCustomerId;
        private long firstProductId;
        private long orderIdOffset;

        Changed(Population from) {
            customerCount = from.customerCount;
            days = from.days;
            asOf = from.asOf;
            seed = from.seed;
            personas = from.personas;
            productCount = from.productCount;
            locale = from.locale;
            cancelled = from.cancelled;
            sampling = from.sampling;
            nearest = from.nearest;
            firstCustomerId = from.firstCustomerId;
            firstProductId = from.firstProductId;
            orderIdOffset = from.orderIdOffset;
        }

        Population population() {
            return new Population(
                    customerCount,
                    days,
                    asOf,
                    seed,
                    personas,
                    productCount,
                    locale,
                    cancelled,
                    sampling,
                    nearest,
                    firstCustomerId,
                    firstProductId,
                    orderIdOffset);
        }
    }
}
