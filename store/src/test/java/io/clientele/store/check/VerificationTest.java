package io.clientele.store.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.fidelity.FidelityCell;
import io.clientele.fidelity.FidelityReport;
import io.clientele.fidelity.Quantity;
import io.clientele.fidelity.Tolerance;
import io.clientele.generate.Population;
import io.clientele.model.GroundTruth;
import io.clientele.model.Order;
import io.clientele.store.DbLocation;
import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.manifest.Manifest;
import io.clientele.store.manifest.SeedEntry;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class VerificationTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    @Test
    void theDefaultPopulationIsWithinThePromise() {
        Shop shop = seeded(Population.defaults());
        SeedEntry seed = latest(shop);
        FidelityReport report = new Verification(shop.database()).fidelity(seed);
        assertThat(report.cells()).hasSize(15).allMatch(FidelityCell::judged);
        assertThat(report.within(Tolerance.promised(500))).isTrue();
        assertThat(failed(shop, seed)).isEmpty();
    }

    /** The same numbers by another way: in Java, from the generator's own orders. 365 days leave customers without any. */
    @Test
    void cellsAreWhatTheOrdersShow() {
        Population population = Population.defaults().days(365).cancelled(0.2).asOf(LocalDate.of(1970, 3, 1));
        Shop shop = seeded(population);
        Map<Long, List<Order>> orders = population
                .orders()
                .filter(order -> order.status().completed())
                .collect(Collectors.groupingBy(Order::customerId));
        List<GroundTruth> lapsed = population
                .groundTruth()
                .filter(truth -> truth.persona().equals("lapsed"))
                .toList();
        FidelityReport report = new Verification(shop.database()).fidelity(latest(shop));
        double[] frequency = lapsed.stream()
                .mapToDouble(t -> orders.getOrDefault(t.customerId(), List.of()).size())
                .toArray();
        double[] monetary = lapsed.stream()
                .filter(t -> orders.containsKey(t.customerId()))
                .mapToDouble(t -> orders.get(t.customerId()).stream()
                                .mapToLong(Order::totalCents)
                                .sum()
                        / 100.0)
                .toArray();
        double[] recency = lapsed.stream()
                .filter(t -> orders.containsKey(t.customerId()))
                .mapToDouble(t -> orders.get(t.customerId()).stream()
                        .mapToLong(o -> ChronoUnit.DAYS.between(
                                LocalDate.ofInstant(o.orderedAt(), ZoneOffset.UTC), population.asOf()))
                        .min()
                        .orElseThrow())
                .toArray();
        assertThat(recency.length).isLessThan(frequency.length);
        assertCell(report, Quantity.FREQUENCY, frequency);
        assertCell(report, Quantity.MONETARY, monetary);
        assertCell(report, Quantity.RECENCY, recency);
    }

    @Test
    void ordersOfOthersDoNotCount() {
        Shop shop = seeded(Population.defaults().customers(200));
        FidelityReport before = new Verification(shop.database()).fidelity(latest(shop));
        SeedEntry seed = latest(shop);
        shop.customers(100_000).order(9_000_001, 100_000, 1_760_000_000, "delivered", 1_000_000);
        shop.order(9_000_002, 1, 1_760_000_000, "delivered", 1_000_000);
        new SeedLoader(shop.location(), 1, "1")
                .seed(Population.defaults().customers(100).seed(5).plan(), SeedMode.APPEND, SeedListener.NONE);
        assertThat(new Verification(shop.database()).fidelity(seed)).isEqualTo(before);
        assertThat(failed(shop, seed)).isEmpty();
        assertThat(failed(shop, latest(shop))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "row_counts|DELETE FROM order_items WHERE order_id = 101 AND line_no = 1|order_items has 16,186 rows, not 16,187",
                "row_counts|DELETE FROM products WHERE id = 20|products has 19 rows, not 20",
                "row_counts|DELETE FROM ground_truth WHERE customer_id = 7|ground_truth has 499 rows, not 500",
                "persona_counts|UPDATE ground_truth SET persona = 'new' WHERE customer_id = 1|not",
                "order_totals|UPDATE orders SET total_cents = total_cents + 1 WHERE id = 201|1 orders not: 201",
                "order_lines|DELETE FROM order_items WHERE order_id = 201|1 orders not: 201",
                "window|UPDATE orders SET ordered_at = @1767225600 WHERE id = 202|1 orders not: 202",
                "window|UPDATE orders SET ordered_at = @1704153599 WHERE id = 201|1 orders not: 201",
                "recency|UPDATE orders SET ordered_at = @1767225600 WHERE customer_id = 2|1 customers not: 2",
                "ground_truth|UPDATE orders SET status = 'cancelled' WHERE id = 203|1 customers not: 2",
                "ground_truth|UPDATE ground_truth SET recency_days = recency_days + 1 WHERE customer_id < 6"
                        + "|5 customers not: 1, 2, 3 …",
                "created_at|UPDATE customers SET created_at = @1767225599 WHERE id = 9|1 customers not: 9",
                "created_at|UPDATE customers SET created_at = @0 WHERE id = 9|1 customers not: 9",
                "foreign_keys|UPDATE order_items SET product_id = 99 WHERE order_id = 101 AND line_no = 1"
                        + "|broken: order_items to products (1)",
            })
    void whatIsBrokenIsFound(String name, String sql, String detail) {
        Shop shop = seeded(Population.defaults());
        SeedEntry seed = latest(shop);
        shop.force(sql);
        assertThat(failed(shop, seed))
                .filteredOn(check -> check.name().equals(name))
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains(detail));
    }

    @Test
    void sharedAddressesAreFound() {
        Shop shop = seeded(Population.defaults());
        SeedEntry seed = latest(shop);
        shop.execute("DROP INDEX customers_email")
                .execute("UPDATE customers SET email = (SELECT upper(email) FROM customers WHERE id = 1) WHERE id = 2");
        assertThat(failed(shop, seed)).extracting(Check::name).containsExactly("emails");
    }

    private static void assertCell(FidelityReport report, Quantity quantity, double[] values) {
        FidelityCell cell = report.cells().stream()
                .filter(c -> c.persona().equals("lapsed") && c.quantity() == quantity)
                .findFirst()
                .orElseThrow();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        assertThat(cell.got().count()).isEqualTo(values.length);
        assertThat(cell.got().mean()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(cell.got().std()).isCloseTo(Math.sqrt(squares / (values.length - 1)), within(1e-9 * mean));
    }

    private static List<Check> failed(Shop shop, SeedEntry seed) {
        return new Verification(shop.database())
                .invariants(seed).stream().filter(Check::failed).toList();
    }

    private static SeedEntry latest(Shop shop) {
        return new Manifest(shop.database()).latestSeed().orElseThrow();
    }

    private Shop seeded(Population population) {
        DbLocation location = engine.newLocation(folder);
        new SeedLoader(location, 1, "1").seed(population.plan(), SeedMode.EMPTY, SeedListener.NONE);
        return Shop.at(location);
    }
}
