package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.model.OrderItem;
import io.clientele.model.OrderStatus;
import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryGeneratorTest {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final Population DEFAULTS = Population.defaults();
    private static final ActivityProfile FLAT = new ActivityProfile(
            Collections.nCopies(7, 1.0), Collections.nCopies(12, 1.0), Collections.nCopies(24, 1.0));

    @ParameterizedTest
    @CsvSource({
        "500, 730, 42, 20, 0",
        "500, 730, 1, 20, 0.3",
        "777, 365, 2, 5, 0.03",
        "300, 1095, 3, 500, 0",
        "40, 365, 4, 1, 1"
    })
    void everyOrderIsWhatItSays(long customers, int days, long seed, int products, double cancelled) {
        Population population = DEFAULTS.customers(customers)
                .days(days)
                .seed(seed)
                .products(products)
                .cancelled(cancelled);
        long start = population.windowStart().toEpochDay() * SECONDS_PER_DAY;
        long end = population.asOf().toEpochDay() * SECONDS_PER_DAY;
        long[] lastId = {0};
        population.orders().forEach(order -> {
            assertThat(order.orderedAt().getEpochSecond()).isBetween(start, end - 1);
            assertThat(order.items()).hasSizeBetween(1, 8);
            assertThat(order.totalCents())
                    .isPositive()
                    .isEqualTo(order.items().stream()
                            .mapToLong(OrderItem::totalCents)
                            .sum());
            assertThat(order.items()).allMatch(item -> item.orderId() == order.id());
            assertThat(order.items().stream().map(OrderItem::productId)).doesNotHaveDuplicates();
            assertThat(order.id()).isGreaterThan(lastId[0]);
            lastId[0] = order.id();
        });
    }

    @ParameterizedTest
    @CsvSource({"730, 0", "730, 0.5", "365, 0", "365, 1"})
    void aHistoryShowsTheOrdersAndTheRecencyThatWereAsked(int days, double cancelled) {
        Population population = DEFAULTS.customers(2000).days(days).cancelled(cancelled);
        forEachHistory(population, (history, index) -> {
            int completed = 0;
            long last = 0;
            for (int order = 0; order < history.orders(); order++) {
                assertThat(history.orderedAt(order)).isGreaterThan(history.createdAt());
                assertThat(order == 0 || history.orderedAt(order) >= history.orderedAt(order - 1))
                        .isTrue();
                if (history.status(order).completed()) {
                    completed++;
                    last = history.orderedAt(order);
                }
            }
            assertThat(completed).isEqualTo(history.askedOrders());
            long recency = completed == 0 ? 0 : population.asOf().toEpochDay() - Math.floorDiv(last, SECONDS_PER_DAY);
            assertThat(recency).isEqualTo(history.askedRecencyDays());
            assertThat(Instant.ofEpochSecond(history.createdAt()))
                    .isBetween(
                            Instant.ofEpochSecond(population.windowStart().toEpochDay() * SECONDS_PER_DAY),
                            Instant.ofEpochSecond(population.asOf().toEpochDay() * SECONDS_PER_DAY));
        });
    }

    @Test
    void theSpendIsMetWithinHalfAPerCentForNinetyNineOfAHundred() {
        double[] sums = new double[2];
        int[] missed = new int[1];
        forEachHistory(DEFAULTS.customers(20_000), (history, index) -> {
            long spent = 0;
            for (int order = 0; order < history.orders(); order++) {
                spent += history.totalCents(order);
            }
            long miss = Math.abs(spent - history.askedSpendCents());
            sums[0] += (double) miss / history.askedSpendCents();
            missed[0] += miss > 0.005 * history.askedSpendCents() ? 1 : 0;
        });
        assertThat(missed[0]).isLessThan(200);
        assertThat(sums[0] / 20_000).isLessThan(0.0005);
    }

    @Test
    void newCustomersBeginInTheLastNinetyDays() {
        int persona = 2;
        assertThat(PersonaTable.defaults().personas().get(persona).key()).isEqualTo("new");
        long earliest = DEFAULTS.asOf().minusDays(90).toEpochDay() * SECONDS_PER_DAY;
        forEachHistory(DEFAULTS.customers(5000), (history, index) -> {
            if (history.persona() == persona) {
                assertThat(history.orderedAt(0)).isGreaterThanOrEqualTo(earliest);
            }
        });
    }

    @Test
    void recentOrdersAreUnderWayAndOlderOnesDelivered() {
        long asOf = DEFAULTS.asOf().toEpochDay() * SECONDS_PER_DAY;
        int[] shipped = new int[1];
        DEFAULTS.customers(5000).orders().forEach(order -> {
            long ageDays = (asOf - order.orderedAt().getEpochSecond()) / SECONDS_PER_DAY;
            if (ageDays >= 5) {
                assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
            } else if (ageDays < 1) {
                assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
            }
            shipped[0] += order.status() == OrderStatus.SHIPPED ? 1 : 0;
        });
        assertThat(shipped[0]).isGreaterThan(100);
    }

    /**
     * Gaps are gamma with shape k, conditioned on their sum, so that the first of n gaps is Beta(k, (n − 1) k): mean 1/n,
     * variance (n − 1) / (n² (n k + 1)). With a flat calendar an order's day shows it to half a day.
     */
    @ParameterizedTest
    @CsvSource({"0.5", "1", "4", "25"})
    void gapsAreDirichlet(double k) {
        int n = 6;
        Population population =
                DEFAULTS.customers(20_000).days(3650).personas(new PersonaTable(List.of(steady(n, 3650, k, 0)), FLAT));
        double[] sums = new double[2];
        forEachHistory(population, (history, index) -> {
            long start = population.windowStart().toEpochDay() * SECONDS_PER_DAY;
            double first = Math.floorDiv(history.orderedAt(0) - start, SECONDS_PER_DAY) + 0.5;
            double share = first / (3650 - 30 + 1);
            sums[0] += share;
            sums[1] += share * share;
        });
        double mean = sums[0] / 20_000;
        double variance = sums[1] / 20_000 - mean * mean;
        double expected = (n - 1) / (n * n * (n * k + 1));
        // Standard errors of 20,000 draws: 0.7 % of the standard deviation for the mean, about 2 % for the variance.
        assertThat(mean).isCloseTo(1.0 / n, within(4 * Math.sqrt(expected / 20_000)));
        assertThat(variance).isCloseTo(expected, within(0.08 * expected));
    }

    /** All orders but the last, whose date the recency decides, fall on weekdays and months by their weights. */
    @Test
    void ordersFollowTheWeekdaysWeights() {
        List<Double> week = List.of(1.0, 1.0, 1.0, 1.0, 2.0, 3.0, 0.0);
        ActivityProfile profile = new ActivityProfile(week, FLAT.month(), FLAT.hour());
        Population population = DEFAULTS.customers(2_000)
                .days(728)
                .personas(new PersonaTable(List.of(steady(100, 728, 1, 0)), profile));
        long[] counts = new long[7];
        forEachHistory(population, (history, index) -> {
            for (int order = 0; order < history.orders() - 1; order++) {
                long day = Math.floorDiv(history.orderedAt(order), SECONDS_PER_DAY);
                counts[Math.floorMod(day + 3, 7)]++;
            }
        });
        double total = 2_000 * 99;
        for (int weekday = 0; weekday < 7; weekday++) {
            assertThat(counts[weekday] / total).isCloseTo(week.get(weekday) / 9, within(0.006));
        }
    }

    @Test
    void aDecliningTrendMovesOrdersToTheBeginning() {
        assertThat(shareInFirstHalf(0)).isCloseTo(0.5, within(0.02));
        assertThat(shareInFirstHalf(-0.6)).isCloseTo(0.65, within(0.02));
        assertThat(shareInFirstHalf(0.6)).isCloseTo(0.35, within(0.02));
    }

    private static double shareInFirstHalf(double trend) {
        Population population =
                DEFAULTS.customers(1000).days(730).personas(new PersonaTable(List.of(steady(50, 730, 2, trend)), FLAT));
        long middle = population.asOf().minusDays(365).toEpochDay() * SECONDS_PER_DAY;
        return (double) population
                        .orders()
                        .filter(order -> order.orderedAt().getEpochSecond() < middle)
                        .count()
                / (1000 * 50);
    }

    /** Someone who orders a fixed number of times in the window, the last time 30 days (with a trend: one day) ago. */
    private static Persona steady(int orders, int days, double regularity, double trend) {
        double years = days / 365.0;
        int recency = trend == 0 && days > 1000 ? 30 : 1;
        return new Persona(
                "steady",
                "Steady",
                "",
                1,
                new Gaussian(orders / years, 0),
                new Gaussian(100 * orders / years, 10),
                new Gaussian(recency, 0),
                0,
                regularity,
                trend,
                0.5);
    }

    private static void forEachHistory(Population population, ObjLongConsumer<PurchaseHistory> check) {
        HistoryGenerator generator = new HistoryGenerator(population.plan());
        PurchaseHistory history = new PurchaseHistory();
        for (long index = 0; index < population.customerCount(); index++) {
            generator.generate(index, history);
            check.accept(history, index);
        }
    }
}
