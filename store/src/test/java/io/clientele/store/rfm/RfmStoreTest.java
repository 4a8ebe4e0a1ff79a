package io.clientele.store.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.ScoreBox;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.Segment;
import io.clientele.rfm.SegmentMigration;
import io.clientele.rfm.SegmentReport;
import io.clientele.rfm.SegmentRule;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Long, since all that is read of a run is checked against one shop whose scores are worked out once. */
@ParameterizedClass
@EnumSource(Engine.class)
class RfmStoreTest {
    @Parameter
    Engine engine;

    private static final AsOf AS_OF = new AsOf(LocalDate.of(2026, 1, 1), ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    Path folder;

    private Shop shop;
    private RfmStore store;

    @BeforeEach
    void open() {
        shop = Shop.in(engine, folder);
        store = new RfmStore(shop.database());
    }

    @Test
    void completedOrdersBeforeTheAsOfDateAreCounted() {
        shop.customers(1, 2, 3, 4)
                .order(11, 1, at("2025-12-31T23:59:59Z"), "delivered", 1_000)
                .order(12, 1, at("2025-12-01T00:00:00Z"), "shipped", 500)
                .order(13, 1, at("2025-12-30T00:00:00Z"), "cancelled", 70_000)
                .order(14, 1, at("2025-12-30T00:00:00Z"), "pending", 80_000)
                .order(15, 1, at("2026-01-01T00:00:00Z"), "delivered", 90_000)
                .order(21, 2, at("2025-01-01T00:00:00Z"), "delivered", -300)
                .order(31, 3, at("2025-06-01T00:00:00Z"), "cancelled", 400);
        RfmMetrics metrics = store.loadMetrics(AS_OF);
        assertThat(rows(metrics)).containsExactly("1 1d 2x 1500", "2 365d 1x -300");
        assertThat(store.lastOrderEpochSecond()).hasValue(at("2026-01-01T00:00:00Z"));
        assertThat(store.customers()).isEqualTo(4);
    }

    @Test
    void theZoneDecidesWhichOrdersAreBeforeTheDate() {
        shop.customers(1).order(11, 1, at("2025-12-31T23:30:00Z"), "delivered", 1_000);
        ZoneId warsaw = ZoneId.of("Europe/Warsaw");
        assertThat(store.loadMetrics(new AsOf(AS_OF.date(), warsaw)).customers())
                .isZero();
        assertThat(rows(store.loadMetrics(new AsOf(AS_OF.date().plusDays(1), warsaw))))
                .containsExactly("1 1d 1x 1000");
    }

    @Test
    void aRunIsReadBackAsItWasSaved() {
        tenCustomers();
        RfmMetrics metrics = store.loadMetrics(AS_OF);
        RfmScores scores = RfmScorer.quintile().score(metrics, SegmentRules.defaults());
        RfmRun saved = store.calculate(AS_OF, all -> scores, NOW).run();
        assertThat(saved.customers()).isEqualTo(12);
        assertThat(saved.customersWithoutOrders()).isEqualTo(2);
        assertThat(saved.calculatedAt()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(saved.cutPoints()).isNotNull();

        RfmRun read = store.latestRun().orElseThrow();
        assertThat(read).usingRecursiveComparison().ignoringFields("rules").isEqualTo(saved);
        assertThat(read.rules().rules()).isEqualTo(SegmentRules.defaults().rules());
        assertThat(store.run(saved.id())).isPresent();
        assertThat(store.run(saved.id() + 1)).isEmpty();

        List<String> expected = new ArrayList<>();
        for (int row = 0; row < metrics.customers(); row++) {
            expected.add(metrics.customerId(row) + " " + metrics.recencyDays(row) + " " + scores.code(row) + " "
                    + scores.segment(row).name());
        }
        expected.add("11 null 111 Lost");
        expected.add("12 null 111 Lost");
        assertThat(texts(read, ScoreQuery.ALL)).containsExactlyElementsOf(expected);
        assertThat(store.score(read, 11)).hasValueSatisfying(score -> {
            assertThat(score.recencyDays()).isNull();
            assertThat(score.frequency()).isZero();
            assertThat(score.monetaryCents()).isZero();
        });
        assertThat(store.score(read, 13)).isEmpty();
    }

    @Test
    void everyMethodAndAllRulesComeBack() {
        tenCustomers();
        RfmMetrics metrics = store.loadMetrics(AS_OF);
        SegmentRules rules = SegmentRules.of(List.of(
                SegmentRule.of(
                        new Segment("Good", "Two ways to be good.", "Smile."),
                        ScoreBox.parse("4-5", "1-5", "1-5"),
                        ScoreBox.parse("1-3", "5", "1-5")),
                SegmentRule.of(new Segment("Other", "", ""), ScoreBox.parse("1-5", "1-5", "1-5"))));
        RfmCutPoints thresholds = new RfmCutPoints(
                CutPoints.of(Dimension.RECENCY, 365, 180, 90, 30),
                CutPoints.of(Dimension.FREQUENCY, 1, 2, 3, 4),
                CutPoints.of(Dimension.MONETARY, -5, 0, 100, 1_000_000_000_000L));
        for (RfmScorer scorer : List.of(RfmScorer.ntile(), RfmScorer.thresholds(thresholds))) {
            RfmScores scores = scorer.score(metrics, rules);
            RfmRun saved = store.calculate(AS_OF, all -> scores, NOW).run();
            RfmRun read = store.latestRun().orElseThrow();
            assertThat(read).usingRecursiveComparison().ignoringFields("rules").isEqualTo(saved);
            assertThat(read.rules().rules()).isEqualTo(rules.rules());
        }
        assertThat(store.runs())
                .extracting(RfmRun::method)
                .containsExactly(ScoringMethod.THRESHOLDS, ScoringMethod.NTILE);
    }

    @Test
    void aRunWithoutAnyOrderHasNoCutPoints() {
        shop.customers(1, 2);
        RfmRun run = calculate();
        assertThat(run.cutPoints()).isNull();
        assertThat(store.latestRun().orElseThrow().cutPoints()).isNull();
        assertThat(store.segments(run).customers()).isEqualTo(2);
        assertThat(store.lastOrderEpochSecond()).isEmpty();
    }

    @Test
    void storedScoresFollowTheirDefinitionInSql() {
        for (int customer = 1; customer <= 40; customer++) {
            shop.customers(customer);
            for (int order = 0; order < 1 + customer * 7 % 5; order++) {
                long day = 1 + (customer * 13L + order) % 17;
                shop.order(
                        customer * 10L + order,
                        customer,
                        AS_OF.cutoffEpochSecond() - day * 86_400,
                        "delivered",
                        (customer * 31L + order * 7L) % 23 * 100);
            }
        }
        RfmRun run = calculate();
        assertThat(shop.number("""
                        SELECT count(*) FROM (
                          SELECT *,
                            1 + 5 * (RANK() OVER (ORDER BY recency_days DESC) - 1) / COUNT(*) OVER () AS r,
                            1 + 5 * (RANK() OVER (ORDER BY frequency) - 1) / COUNT(*) OVER () AS f,
                            1 + 5 * (RANK() OVER (ORDER BY monetary_cents) - 1) / COUNT(*) OVER () AS m
                          FROM rfm_scores WHERE run_id = ?) AS again
                        WHERE r = recency_score AND f = frequency_score AND m = monetary_score""", run.id())).isEqualTo(40);
    }

    @Test
    void topCustomersAreThoseWhoSpentMost() {
        tenCustomers();
        RfmRun run = calculate();
        assertThat(texts(run, ScoreQuery.top(3)))
                .extracting(text -> text.substring(0, text.indexOf(' ')))
                .containsExactly("10", "9", "8");
    }

    @Test
    void columnsHoldTheScoresOfThoseWhoStillExist() {
        tenCustomers();
        shop.customers(99);
        RfmRun run = calculate();
        List<ScoredCustomer> expected = new ArrayList<>();
        shop.execute("DELETE FROM orders WHERE customer_id = 3");
        shop.execute("DELETE FROM customers WHERE id = 3");
        store.forEachScore(run, ScoreQuery.ALL, expected::add);
        RfmColumns columns = store.columns(run);
        assertThat(columns.customers()).isEqualTo(expected.size());
        assertThat(columns.customerIds()).contains(2, 99).doesNotContain(3);
        for (int i = 0; i < columns.customers(); i++) {
            ScoredCustomer customer = expected.get(i);
            assertThat(columns.customerIds()[i]).isEqualTo(customer.customerId());
            assertThat(columns.recencyDays()[i])
                    .isEqualTo(customer.recencyDays() == null ? RfmColumns.NO_ORDER : customer.recencyDays());
            assertThat(columns.frequency()[i]).isEqualTo(customer.frequency());
            assertThat(columns.monetaryCents()[i]).isEqualTo(customer.monetaryCents());
            assertThat(columns.recencyScores()[i]).isEqualTo((byte) customer.recencyScore());
            assertThat(columns.frequencyScores()[i]).isEqualTo((byte) customer.frequencyScore());
            assertThat(columns.monetaryScores()[i]).isEqualTo((byte) customer.monetaryScore());
            assertThat(run.rules().segments().get(columns.segments()[i]).name()).isEqualTo(customer.segment());
        }
        assertThat(columns.recencyDays()).contains(RfmColumns.NO_ORDER);
    }

    @Test
    void aSegmentIsFoundInAnyCase() {
        tenCustomers();
        RfmRun run = calculate();
        assertThat(texts(run, ScoreQuery.ofSegment("lost"))).isNotEmpty().allMatch(text -> text.endsWith("Lost"));
        assertThat(texts(run, new ScoreQuery("LOST", 1))).hasSize(1);
        assertThatThrownBy(() -> texts(run, ScoreQuery.ofSegment("Lots")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("segment is 'Lots', but must be one of Champions, Loyal Customers");
    }

    @Test
    void customersAreFoundByKeyThenMailThenId() {
        shop.customers(1, 2, 7).execute("UPDATE customers SET external_key = '7' WHERE id = 2");
        assertThat(store.findCustomer("1")).hasValue(1);
        assertThat(store.findCustomer("7")).hasValue(2);
        assertThat(store.findCustomer("C7@Example.COM")).hasValue(7);
        assertThat(store.findCustomer("007")).isEmpty();
        assertThat(store.findCustomer("99999999999999999999")).isEmpty();
    }

    @Test
    void segmentsOfAStoredRunAreThoseOfTheCalculation() {
        tenCustomers();
        RfmMetrics metrics = store.loadMetrics(AS_OF);
        RfmScores scores = RfmScorer.quintile().score(metrics, SegmentRules.defaults());
        RfmRun run = store.calculate(AS_OF, all -> scores, NOW).run();
        assertThat(store.segments(run)).isEqualTo(SegmentReport.of(metrics, scores, 2));
    }

    @Test
    void migrationCountsWhoWentWhere() {
        tenCustomers();
        RfmRun first = calculate();
        shop.customers(13)
                .order(999, 11, AS_OF.cutoffEpochSecond() - 1, "delivered", 10_000_000)
                .execute("DELETE FROM customers WHERE id = 12");
        RfmRun second = calculate();
        SegmentMigration migration = store.migration(first, second);
        int lost = migration.from().indexOf("Lost");
        assertThat(migration.left(lost)).isEqualTo(1);
        assertThat(migration.entered(lost)).isEqualTo(1);
        long stayedOrMoved = 0;
        for (int from = 0; from < migration.from().size(); from++) {
            for (int to = 0; to < migration.to().size(); to++) {
                stayedOrMoved += migration.customers(from, to);
            }
        }
        assertThat(stayedOrMoved).isEqualTo(11);
    }

    @Test
    void aFailedRunLeavesTheOldOne() {
        tenCustomers();
        RfmRun first = calculate();
        shop.execute("CREATE UNIQUE INDEX one_run_only ON rfm_scores (customer_id)");
        assertThatThrownBy(this::calculate)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot write the scores to")
                .hasMessageMatching("(?i).*unique.*");
        assertThat(store.runs()).extracting(RfmRun::id).containsExactly(first.id());
        assertThat(shop.number("SELECT count(*) FROM rfm_scores")).isEqualTo(12);
        assertThat(shop.number("SELECT count(DISTINCT run_id) FROM rfm_run_segments"))
                .isEqualTo(1);
    }

    @Test
    void ordersOfNobodyGiveNoScore() {
        tenCustomers();
        shop.force("DELETE FROM customers WHERE id = 1");
        RfmRun run = calculate();
        assertThat(run.customers()).isEqualTo(11);
        assertThat(run.customersWithoutOrders()).isEqualTo(2);
        assertThat(store.score(run, 2))
                .hasValueSatisfying(score -> assertThat(score.frequency()).isEqualTo(2));
    }

    /** Three customers, and orders of three, but not the same: neither the number nor first and last id may deceive. */
    @Test
    void customersWithoutOrdersAreFoundBesideOrdersOfNobody() {
        shop.customers(1, 2, 3, 4)
                .order(11, 1, 0, "delivered", 100)
                .order(21, 2, 0, "delivered", 100)
                .order(41, 4, 0, "delivered", 100)
                .force("DELETE FROM customers WHERE id = 2");
        assertThat(texts(calculate(), ScoreQuery.ALL))
                .extracting(text -> text.substring(0, 6))
                .containsExactly("1 2045", "3 null", "4 2045");
    }

    @Test
    void customersWhoAllHaveOrdersAreScored() {
        for (int customer = 7; customer <= 11; customer++) {
            shop.customers(customer).order(customer, customer, customer * 86_400L, "delivered", customer);
        }
        RfmRun run = calculate();
        assertThat(run.customers()).isEqualTo(5);
        assertThat(run.customersWithoutOrders()).isZero();
        assertThat(texts(run, ScoreQuery.ALL))
                .extracting(text -> text.substring(text.indexOf(' ') + 7, text.indexOf(' ') + 10))
                .containsExactly("111", "212", "313", "414", "515");
        assertThat(store.latestRun().orElseThrow().customers()).isEqualTo(5);
    }

    @Test
    void theScanNeedsOneIndexAndNothingElse() {
        assumeTrue(engine == Engine.SQLITE, "the plan is SQLite's");
        assertThat(plan(shop.database().read("read", session -> MetricsQuery.sql(session, AS_OF))))
                .containsExactly("SCAN orders USING COVERING INDEX orders_by_customer");
    }

    @Test
    void theLatestRunIsReadableInTheView() {
        tenCustomers();
        calculate();
        RfmRun run = calculate();
        assertThat(shop.number("SELECT count(*) FROM rfm_v")).isEqualTo(12);
        assertThat(shop.text("SELECT calculated_at FROM rfm_v LIMIT 1")).isEqualTo("2026-01-02T03:04:05Z");
        ScoredCustomer score = store.score(run, 7).orElseThrow();
        assertThat(shop.text("SELECT segment || ' ' || rfm_code FROM rfm_v WHERE customer_id = 7 AND monetary = 40"))
                .isEqualTo(score.segment() + " " + score.code());
    }

    /** Customers 1 to 10 with 1 to 10 orders of 1 to 10 times 0.01 to 0.10 …; 11 and 12 without. */
    private void tenCustomers() {
        for (int customer = 1; customer <= 10; customer++) {
            shop.customers(customer);
            for (int order = 0; order < customer; order++) {
                shop.order(
                        customer * 100L + order,
                        customer,
                        AS_OF.cutoffEpochSecond() - 86_400L * (11 - customer + order),
                        "delivered",
                        customer * 100L - 300L * (order % 2));
            }
        }
        shop.customers(11, 12);
    }

    private RfmRun calculate() {
        return store.calculate(AS_OF, metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()), NOW)
                .run();
    }

    private List<String> texts(RfmRun run, ScoreQuery query) {
        List<String> texts = new ArrayList<>();
        store.forEachScore(
                run,
                query,
                score -> texts.add(
                        score.customerId() + " " + score.recencyDays() + " " + score.code() + " " + score.segment()));
        return texts;
    }

    private List<String> plan(String sql, Object... parameters) {
        return shop.database()
                .read(
                        "read",
                        session ->
                                session.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"), parameters));
    }

    private static List<String> rows(RfmMetrics metrics) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < metrics.customers(); row++) {
            rows.add(metrics.customerId(row) + " " + metrics.recencyDays(row) + "d " + metrics.frequency(row) + "x "
                    + metrics.monetaryCents(row));
        }
        return rows;
    }

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
