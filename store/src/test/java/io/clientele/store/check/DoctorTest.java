package io.clientele.store.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.generate.Population;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.DbLocation;
import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.check.Check.Outcome;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class DoctorTest {
    @Parameter
    Engine engine;

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final RfmCutPoints THRESHOLDS = new RfmCutPoints(
            CutPoints.of(Dimension.RECENCY, 365, 180, 90, 30),
            CutPoints.of(Dimension.FREQUENCY, 1, 5, 10, 20),
            CutPoints.of(Dimension.MONETARY, 10_000, 50_000, 100_000, 500_000));

    @TempDir
    Path folder;

    @Test
    void aHealthyDatabaseHasNothingToReport() {
        Shop shop = seeded();
        for (RfmScorer scorer : List.of(RfmScorer.quintile(), RfmScorer.ntile(), RfmScorer.thresholds(THRESHOLDS))) {
            calculate(shop, scorer, ZoneId.of("Pacific/Apia"));
        }
        List<Check> progress = new ArrayList<>();
        List<Check> checks = new Doctor(shop.database()).examine(progress::add);
        assertThat(checks).hasSize(11).allMatch(check -> check.outcome() == Outcome.OK);
        assertThat(progress).isEqualTo(checks);
        assertThat(checks).extracting(Check::name).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyDatabaseIsHealthy() {
        assertThat(findings(Shop.in(engine, folder))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema|DROP INDEX orders_by_date|index orders_by_date",
                "schema|DROP VIEW rfm_v|view rfm_v",
                "schema|ALTER TABLE customers ADD COLUMN note TEXT|table customers",
                "foreign_keys|DELETE FROM products WHERE id = 3|order_items to products",
                "order_totals|UPDATE orders SET total_cents = 1 WHERE id = 201|1 orders not: 201",
                "order_lines|DELETE FROM order_items WHERE order_id = 201|1 orders not: 201",
                "rfm_complete|DELETE FROM rfm_scores WHERE customer_id = 9|run 1 has 499 scores (0 without orders), not 500 (0)",
                "rfm_scores|UPDATE rfm_scores SET segment = 10 - segment WHERE customer_id = 9|run 1: 1 customers",
                "rfm_scores|UPDATE rfm_scores SET monetary_score = 6 - monetary_score WHERE monetary_score = 1|run 1: 100 customers",
                "rfm_scores|UPDATE rfm_runs SET recency_cut_1 = recency_cut_1 + 1|run 1: 1 customers",
                "rfm_scores|UPDATE rfm_run_segments SET conditions = 'x' WHERE position = 3|condition is 'x'",
            })
    void whatIsBrokenFails(String name, String sql, String detail) {
        Shop shop = seeded();
        calculate(shop, RfmScorer.quintile(), ZoneId.of("UTC"));
        shop.force(sql);
        assertThat(findings(shop)).anySatisfy(check -> {
            assertThat(check.name()).isEqualTo(name);
            assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(check.detail()).contains(detail);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE orders SET status = 'cancelled' WHERE id = 201",
                "UPDATE orders SET ordered_at = @1704153600 WHERE customer_id = 7",
            })
    void ordersThatChangedAfterTheRunAreANote(String sql) {
        Shop shop = seeded();
        calculate(shop, RfmScorer.quintile(), ZoneId.of("UTC"));
        shop.execute(sql).customers(9_999);
        assertThat(findings(shop)).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("rfm_current");
            assertThat(check.outcome()).isEqualTo(Outcome.NOTE);
            assertThat(check.detail())
                    .isEqualTo(
                            "run 1 is out of date: 1 customers have other orders, 1 are new; calculate-rfm makes a new one");
        });
    }

    @Test
    void deletedCustomersAreANoteAndLeaveTheRunComplete() {
        Shop shop = seeded();
        calculate(shop, RfmScorer.quintile(), ZoneId.of("UTC"));
        shop.execute("DELETE FROM orders WHERE customer_id IN (3, 4)")
                .execute("DELETE FROM customers WHERE id IN (3, 4)");
        assertThat(findings(shop)).allMatch(check -> check.outcome() == Outcome.NOTE);
        assertThat(findings(shop)).extracting(Check::name).containsExactly("manifest", "rfm_current");
        assertThat(findings(shop).get(0).detail())
                .startsWith("2 customers and ")
                .endsWith(" orders of seed 1 are gone");
    }

    @Test
    void importedOrdersMayBeWithoutLines() {
        Shop shop = Shop.in(engine, folder)
                .customers(1)
                .order(5, 1, 0, "delivered", 100)
                .order(6, 1, 0, "delivered", 100)
                .execute("INSERT INTO manifest (id, kind, program_version, first_order_id, last_order_id)"
                        + " VALUES (1, 'import', '1', 6, 6)");
        assertThat(findings(shop))
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).isEqualTo("1 orders not: 5"));
    }

    @Test
    void objectsOfOnesOwnAreFine() {
        Shop shop = seeded().execute("CREATE VIEW mine AS SELECT 1").execute("CREATE INDEX mine_i ON products (stock)");
        assertThat(findings(shop)).isEmpty();
    }

    @Test
    void leftoversAreANote() throws IOException {
        assumeTrue(engine == Engine.SQLITE, "a server cleans up by itself");
        Shop shop = seeded();
        Files.createFile(folder.resolve(".shop.db." + (1L << 40) + "-1.new"));
        assertThat(findings(shop)).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("leftovers");
            assertThat(check.outcome()).isEqualTo(Outcome.NOTE);
        });
    }

    @Test
    void damageIsFoundAndTheOtherChecksAreStillMade() throws IOException {
        assumeTrue(engine == Engine.SQLITE, "only a file can be damaged by a test");
        Shop shop = seeded();
        long pageOfItems = shop.number("SELECT rootpage FROM sqlite_schema WHERE name = 'order_items'");
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("shop.db").toFile(), "rw")) {
            file.seek((pageOfItems - 1) * 4_096);
            file.write(new byte[4_096]);
        }
        List<Check> checks = new Doctor(shop.database()).examine(check -> {});
        assertThat(checks).hasSize(11);
        assertThat(checks.get(0).name()).isEqualTo("integrity");
        assertThat(checks.get(0).failed()).isTrue();
        assertThat(checks).filteredOn(Check::failed).extracting(Check::name).contains("order_totals");
        assertThat(checks).filteredOn(check -> check.name().equals("emails")).noneMatch(Check::failed);
    }

    private static List<Check> findings(Shop shop) {
        return new Doctor(shop.database())
                .examine(check -> {}).stream()
                        .filter(check -> check.outcome() != Outcome.OK)
                        .toList();
    }

    private static void calculate(Shop shop, RfmScorer scorer, ZoneId zone) {
        new RfmStore(shop.database())
                .calculate(
                        new AsOf(AS_OF, zone),
                        metrics -> scorer.score(metrics, SegmentRules.defaults()),
                        Instant.EPOCH);
    }

    private Shop seeded() {
        DbLocation location = engine.newLocation(folder);
        new SeedLoader(location, 1, "1").seed(Population.defaults().plan(), SeedMode.EMPTY, SeedListener.NONE);
        return Shop.at(location);
    }
}
