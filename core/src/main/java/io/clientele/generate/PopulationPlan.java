package io.clientele.generate;

import io.clientele.distribution.GammaQuantiles;
import io.clientele.model.Product;
import io.clientele.people.People;
import io.clientele.persona.Persona;
import io.clientele.table.RowReceiver;
import io.clientele.text.Utf8Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A population whose laws are solved: all that any customer's history depends on. Immutable and safe to share between
 * threads.
 */
public final class PopulationPlan {
    private final Population population;
    private final List<PersonaPlan> personas;
    private final List<PersonaLayout> layouts;
    private final Catalogue catalogue;
    private final People people;
    private final TimeOfDay timeOfDay;
    private final long ordersPerCustomerInIds;

    private PopulationPlan(Population population, List<PersonaPlan> personas) {
        this.population = population;
        this.personas = List.copyOf(personas);
        this.layouts = layouts(population);
        this.catalogue = Catalogue.of(population);
        this.people = People.of(population.locale(), population.seed());
        this.timeOfDay = new TimeOfDay(population.personas().activity().hour());
        this.ordersPerCustomerInIds = roomForOrders();
    }

    /** @throws InfeasiblePersonaException if orders cannot show what a persona asks for */
    static PopulationPlan of(Population population) {
        long[] counts = population.personas().counts(population.customerCount());
        List<PersonaPlan> personas = new ArrayList<>();
        for (Persona persona : population.personas().personas()) {
            long customers = counts[personas.size()];
            personas.add(
                    PersonaPlan.of(persona, customers, population.days(), population.sampling(), population.nearest()));
        }
        return new PopulationPlan(population, personas);
    }

    private static List<PersonaLayout> layouts(Population population) {
        Map<Double, GammaQuantiles> gammas = new HashMap<>();
        List<PersonaLayout> layouts = new ArrayList<>();
        for (Persona persona : population.personas().personas()) {
            int onset = persona.onsetDays() == 0 ? 0 : Math.max(0, population.days() - persona.onsetDays());
            Calendar calendar = Calendar.of(
                    population.personas().activity(), population.asOf(), population.days(), onset, persona.trend());
            double valueShape = 1 / (persona.basketCv() * persona.basketCv());
            layouts.add(new PersonaLayout(
                    calendar,
                    gammas.computeIfAbsent(persona.regularity(), GammaQuantiles::of),
                    gammas.computeIfAbsent(valueShape, GammaQuantiles::of)));
        }
        return List.copyOf(layouts);
    }

    /** The smallest power of ten above the number of orders that any customer can have, so that ids can be read. */
    private long roomForOrders() {
        long most = 1;
        for (PersonaPlan persona : personas) {
            most = Math.max(most, persona.maxOrders());
        }
        long withCancelled = population.cancelled() > 0 ? 2 * most : most;
        long power = 10;
        while (power <= withCancelled) {
            power *= 10;
        }
        return power;
    }

    public Population population() {
        return population;
    }

    /** In the order of the persona table. */
    public List<PersonaPlan> personas() {
        return personas;
    }

    /** The catalogue, in the order of the ids. */
    public List<Product> products() {
        return catalogue.products();
    }

    /** An order's id is the customer's id times this, plus its rank from 1, plus the population's offset. */
    public long ordersPerCustomerInIds() {
        return ordersPerCustomerInIds;
    }

    /**
     * Generates all customers and hands them over in the order of their ids, on the calling thread.
     *
     * @param threads how many threads generate, 1 or more; with 1 it is the calling thread itself. What is generated
     *     doesn't depend on it
     * @param consumer reads a block before the next call; what it throws ends the generation and is passed on
     * @throws CancellationException if the calling thread is interrupted
     */
    public void forEachBlock(int threads, Consumer<CustomerBlock> consumer) {
        forEachBlock(Part.WHOLE, threads, consumer);
    }

    /** The same for one part of the population. */
    public void forEachBlock(Part part, int threads, Consumer<CustomerBlock> consumer) {
        forEachWork(Generation.everything(part, threads), TheBlock::new, work -> consumer.accept(work.block()));
    }

    /**
     * Generates, makes works of the blocks on the threads that generated them, and hands the works over in the order of the customers,
     * on the calling thread.
     *
     * @param works makes one; called on the calling thread, some times for each thread
     * @param consumer reads a work before the next call; what it throws ends the generation and is passed on
     * @throws CancellationException if the calling thread is interrupted
     */
    public <W extends BlockWork> void forEachWork(Generation what, Supplier<W> works, Consumer<? super W> consumer) {
        new BlockPipeline<>(this, what, works).run(consumer);
    }

    /** Hands over the catalogue, in the order of the ids. */
    public void forEachProduct(RowReceiver receiver) {
        for (Product product : products()) {
            receiver.product(
                    product.id(),
                    new Utf8Buffer(64).append(product.name()),
                    new Utf8Buffer(256).append(product.description()),
                    new Utf8Buffer(64).append(product.category()),
                    product.priceCents(),
                    product.stock());
        }
    }

    /**
     * Generates the histories of one part alone, without names and addresses, on the calling thread.
     *
     * @param consumer reads the history before the next call
     */
    public void forEachHistory(Part part, Consumer<PurchaseHistory> consumer) {
        HistoryGenerator generator = new HistoryGenerator(this);
        PurchaseHistory history = new PurchaseHistory();
        long to = part.to(population.customerCount());
        for (long index = part.from(population.customerCount()); index < to; index++) {
            generator.generate(index, history);
            consumer.accept(history);
        }
    }

    /** For whoever asks for customers instead of taking them as they come. */
    public CustomerReader reader(Depth depth, boolean people) {
        return new CustomerReader(this, depth, people);
    }

    /**
     * How many orders there will be, without making any; empty where only making them tells: with independent sampling or cancelled
     * orders.
     */
    public OptionalLong orderCount() {
        if (population.sampling() != Sampling.LATIN_HYPERCUBE || population.cancelled() > 0) {
            return OptionalLong.empty();
        }
        long orders = 0;
        for (PersonaPlan persona : personas) {
            orders = Math.addExact(orders, persona.orders().sum());
        }
        return OptionalLong.of(orders);
    }

    /** How many orders a customer has on average, cancelled ones included. */
    public double meanOrders() {
        double orders = 0;
        for (PersonaPlan persona : personas) {
            if (persona.customers() > 0) {
                orders += persona.customers() * persona.orders().shown().mean();
            }
        }
        return orders * (1 + population.cancelled()) / population.customerCount();
    }

    long firstOrderId(long customerId) {
        return population.orderIdOffset() + customerId * ordersPerCustomerInIds + 1;
    }

    PersonaLayout layout(int persona) {
        return layouts.get(persona);
    }

    TimeOfDay timeOfDay() {
        return timeOfDay;
    }

    Basket newBasket() {
        return new Basket(catalogue.prices(), catalogue.popularity(), population.firstProductId());
    }

    People people() {
        return people;
    }

    /** The work of whoever wants the block itself. */
    private static final class TheBlock implements BlockWork {
        private @Nullable CustomerBlock block;

        CustomerBlock block() {
            return Objects.requireNonNull(block);
        }

        @Override
        public void begin() {}

        @Override
        public void add(CustomerBlock filled) {
            block = filled;
        }

        @Override
        public void end() {}
    }
}
