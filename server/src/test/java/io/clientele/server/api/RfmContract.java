package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.Database;
import io.clientele.store.accounts.Role;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.rfm.ScoreQuery;
import io.clientele.store.rfm.ScoredCustomer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code /api/rfm/}, on either database: what is answered from memory is what the database has. */
abstract class RfmContract {
    private ContractClient anonymous;
    private ContractClient staff;
    private List<ScoredCustomer> stored;

    abstract SeededServer server();

    @BeforeEach
    void connect() {
        anonymous = server().anonymous();
        staff = server().client(Role.STAFF);
        RfmStore store = new RfmStore(server().database());
        stored = new ArrayList<>();
        store.forEachScore(store.latestRun().orElseThrow(), ScoreQuery.ALL, stored::add);
    }

    private void assertList(String query, Predicate<ScoredCustomer> filter, Comparator<ScoredCustomer> order) {
        Answer list = anonymous.get("/api/rfm/?page_size=1000&" + query).is(200);

        List<String> expected = stored.stream()
                .filter(filter)
                .sorted(order)
                .map(score -> Long.toString(score.customerId()))
                .toList();
        assertThat(list.results("customer_id")).as(query).containsExactlyElementsOf(expected);
        assertThat(list.at("/count")).isEqualTo(Integer.toString(expected.size()));
    }

    private static int recency(ScoredCustomer score) {
        return score.recencyDays() == null ? -1 : score.recencyDays();
    }

    @Test
    void sortsByEveryField() {
        Comparator<ScoredCustomer> id = Comparator.comparing(ScoredCustomer::customerId);
        Predicate<ScoredCustomer> all = score -> true;

        assertList("", all, id);
        assertList("ordering=-customer_id", all, id.reversed());
        assertList(
                "ordering=monetary",
                all,
                Comparator.comparing(ScoredCustomer::monetaryCents).thenComparing(id));
        assertList(
                "ordering=-monetary",
                all,
                Comparator.comparing(ScoredCustomer::monetaryCents)
                        .thenComparing(id)
                        .reversed());
        assertList(
                "ordering=frequency",
                all,
                Comparator.comparing(ScoredCustomer::frequency).thenComparing(id));
        assertList(
                "ordering=recency_days",
                all,
                Comparator.comparing(RfmContract::recency).thenComparing(id));
        assertList(
                "ordering=rfm_code",
                all,
                Comparator.comparing(ScoredCustomer::code).thenComparing(id));
        assertList(
                "ordering=-recency_score,monetary",
                all,
                Comparator.comparing(ScoredCustomer::recencyScore)
                        .reversed()
                        .thenComparing(ScoredCustomer::monetaryCents)
                        .thenComparing(id));
    }

    @Test
    void filtersByEveryField() {
        Comparator<ScoredCustomer> id = Comparator.comparing(ScoredCustomer::customerId);

        assertList("segment=champions", score -> score.segment().equals("Champions"), id);
        assertList(
                "segment__in=Champions,At+Risk",
                score -> score.segment().equals("Champions") || score.segment().equals("At Risk"),
                id);
        assertList("recency_score=5", score -> score.recencyScore() == 5, id);
        assertList("frequency_score__gte=4", score -> score.frequencyScore() >= 4, id);
        assertList("monetary_score__lt=2", score -> score.monetaryScore() < 2, id);
        assertList(
                "rfm_code__in=555,111",
                score -> score.code().equals("555") || score.code().equals("111"),
                id);
        assertList("recency_days__lte=30", score -> score.recencyDays() != null && score.recencyDays() <= 30, id);
        assertList("recency_days__isnull=true", score -> score.recencyDays() == null, id);
        assertList("frequency__gt=10", score -> score.frequency() > 10, id);
        assertList(
                "monetary__gte=1000.50&monetary__lt=3000",
                score -> score.monetaryCents() >= 100_050 && score.monetaryCents() < 300_000,
                id);
        assertList("customer_id__in=5,7", score -> score.customerId() == 5 || score.customerId() == 7, id);
        String name = stored.get(0).name();
        assertList("search=" + name.replace(' ', '+'), score -> score.name().equals(name), id);
    }

    @Test
    void refusesFiltersThatAreNone() {
        assertThat(anonymous.get("/api/rfm/?segment=Nobodies").is(400).errors())
                .singleElement()
                .asString()
                .startsWith("segment: must be one of Champions, Loyal Customers");
        assertThat(anonymous.get("/api/rfm/?recency_score=high").is(400).errors())
                .containsExactly("recency_score: is 'high', but must be a whole number");
        assertThat(anonymous.get("/api/rfm/?ordering=customer_name").is(400).errors())
                .singleElement()
                .asString()
                .startsWith("ordering: is 'customer_name', but must be of customer_id, recency_score");
        assertThat(anonymous.get("/api/rfm/?segmnt=x").is(400).errors())
                .singleElement()
                .asString()
                .startsWith("segmnt: there is no such parameter; there are page, page_size, ordering, search");
    }

    @Test
    void pagesThroughAll() {
        List<String> ids = new ArrayList<>();
        String next = "/api/rfm/?ordering=-monetary&page_size=7";
        while (next != null) {
            Answer page = anonymous.get(next).is(200);
            ids.addAll(page.results("customer_id"));
            next = page.at("/next");
        }
        assertThat(ids).hasSize(stored.size()).doesNotHaveDuplicates();
        assertThat(anonymous.get("/api/rfm/?page_size=7&page=last").is(200).at("/next"))
                .isNull();
        assertThat(anonymous.get("/api/rfm/?page_size=7&page=999").is(404).at("/detail"))
                .startsWith("page is 999, but the last one is ");
    }

    @Test
    void showsACustomersScores() {
        ScoredCustomer first = stored.get(0);

        Answer detail = anonymous.get("/api/rfm/" + first.customerId() + "/").is(200);
        assertThat(detail.at("/customer/name")).isEqualTo(first.name());
        assertThat(detail.at("/rfm_code")).isEqualTo(first.code());
        assertThat(detail.at("/segment")).isEqualTo(first.segment());
        assertThat(new BigDecimal(detail.at("/monetary")).movePointRight(2).longValueExact())
                .isEqualTo(first.monetaryCents());
        anonymous
                .get("/api/rfm/" + first.customerId() + "/", "If-None-Match", detail.header("ETag"))
                .is(304);
        assertThat(anonymous.get("/api/rfm/999999/").is(404).at("/detail")).isEqualTo("there is no customer 999999");
    }

    @Test
    void sumsUp() {
        Answer statistics = anonymous.get("/api/rfm/statistics/").is(200);
        long cents = stored.stream().mapToLong(ScoredCustomer::monetaryCents).sum();

        assertThat(statistics.at("/total_customers")).isEqualTo(Integer.toString(stored.size()));
        assertThat(statistics.at("/max_frequency"))
                .isEqualTo(Integer.toString(stored.stream()
                        .mapToInt(ScoredCustomer::frequency)
                        .max()
                        .orElseThrow()));
        Answer segments = anonymous.get("/api/rfm/by-segment/").is(200);
        long counted = 0;
        BigDecimal revenue = BigDecimal.ZERO;
        for (JsonNode segment : segments.json().get("segments")) {
            counted += segment.get("count").asLong();
            revenue = revenue.add(new BigDecimal(segment.get("revenue").asString()));
        }
        assertThat(counted).isEqualTo(stored.size());
        assertThat(revenue).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
    }

    @Test
    void calculatesAnewAndShowsWhoWentWhere() {
        String added = staff.post("/api/customers/", "{\"name\": \"New Person\"}")
                .is(201)
                .at("/id");
        anonymous.get("/api/rfm/" + added + "/").is(404);

        Answer calculated = staff.post("/api/rfm/calculate/", "{\"as_of\": \"2025-10-01\", \"method\": \"ntile\"}")
                .is(200);
        assertThat(calculated.at("/created")).isEqualTo("1");
        assertThat(calculated.at("/updated")).isEqualTo(Integer.toString(stored.size()));
        assertThat(calculated.at("/as_of")).isEqualTo("2025-10-01");
        assertThat(anonymous.get("/api/rfm/" + added + "/").is(200).at("/recency_days"))
                .isNull();
        Answer migration = anonymous.get("/api/rfm/migration/").is(200);
        long moved = 0;
        for (JsonNode flow : migration.json().get("flows")) {
            moved += flow.get("count").asLong();
        }
        assertThat(moved).isEqualTo(stored.size() + 1L);
        assertThat(anonymous.get("/api/rfm/runs/").is(200).at("/runs/0/id")).isEqualTo(calculated.at("/run"));
        assertThat(anonymous
                        .get("/api/rfm/migration/?from=" + calculated.at("/run") + "&to=" + calculated.at("/run"))
                        .is(200)
                        .at("/from/id"))
                .isEqualTo(calculated.at("/run"));
        anonymous.get("/api/rfm/migration/?from=12345").is(404);
        staff.delete("/api/customers/" + added + "/").is(204);
        anonymous.get("/api/rfm/" + added + "/").is(404);
        assertThat(anonymous.get("/api/rfm/").is(200).at("/count")).isEqualTo(Integer.toString(stored.size()));
    }

    @Test
    void calculatesWithoutABody() {
        assertThat(staff.post("/api/rfm/calculate/", null).is(200).at("/method"))
                .isEqualTo("quintile");
        assertThat(staff.post("/api/rfm/calculate/", "{}").is(200).at("/as_of")).isEqualTo("2026-01-01");
    }

    @Test
    void aCalculationIsInTheHistory() {
        String run = staff.post("/api/rfm/calculate/", "{}").is(200).at("/run");

        AuditEntry last = new AuditLog(server().database())
                .forObject("run", Long.parseLong(run), 1)
                .get(0);
        assertThat(last.action()).isEqualTo(Action.RUN);
        assertThat(last.actor().username()).isEqualTo("staff");
    }

    @Test
    void refusesToCalculateAsNobodyCan() {
        assertThat(staff.post("/api/rfm/calculate/", "{\"as_of\": \"2025-02-30\", \"method\": \"median\"}")
                        .is(400)
                        .errors())
                .containsExactly(
                        "as_of: is '2025-02-30', but must be a date such as \"2025-01-31\"",
                        "method: is 'median', but must be one of quintile, ntile");
        anonymous.post("/api/rfm/calculate/", "{}").is(401);
        server().client(Role.VIEWER).post("/api/rfm/calculate/", "{}").is(403);
        anonymous.get("/api/rfm/calculate/").is(405);
    }

    @Test
    void showsARunThatAnotherProgramHasMadeAtOnce() {
        anonymous.get("/api/rfm/statistics/").is(200);
        Database database = server().database();
        RfmStore store = new RfmStore(database);
        long run = store.calculate(
                        store.latestRun().orElseThrow().asOf(),
                        metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()),
                        SeededServer.SCORED_AT.plusSeconds(86_400L * 30))
                .run()
                .id();

        assertThat(anonymous.get("/api/rfm/statistics/").is(200).at("/calculated_at"))
                .isEqualTo("2026-01-31T00:00:00Z");
        assertThat(anonymous.get("/api/rfm/runs/").at("/runs/0/id")).isEqualTo(Long.toString(run));
    }
}
