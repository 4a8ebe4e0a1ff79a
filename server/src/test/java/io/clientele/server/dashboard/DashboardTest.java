package io.clientele.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.rfm.SegmentReport;
import io.clientele.server.AdminPages;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import io.clientele.text.Numbers;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DashboardTest {
    @TempDir
    private static Path folder;

    private static ClienteleServer server;
    private static Database database;
    private static AdminPages viewer;
    private static Document page;

    @BeforeAll
    static void start() {
        DbLocation location = DbLocation.of(folder.resolve("shop.db"));
        database = DashboardShop.make(location);
        server = ClienteleServer.start(ServerSettings.of(location, "test").withPort(0));
        viewer = AdminPages.of(server, TestUsers.addTo(server), Role.VIEWER);
        page = viewer.page("/admin/dashboard/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyChartHasATableATitleAndAName() {
        assertThat(page.select("[data-chart]")).hasSize(9).allSatisfy(chart -> {
            Element section = chart.closest("section");
            assertThat(section.selectFirst("h2").text()).isNotEmpty();
            assertThat(section.select("details table tbody tr")).hasSizeGreaterThan(1);
            assertThat(chart.attr("role")).isEqualTo("img");
            assertThat(chart.attr("aria-label")).isNotEmpty();
            assertThat(viewer.get(chart.attr("data-url")).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void theSegmentsAreThoseThatTheDatabaseReports() {
        SegmentReport report = new RfmStore(database).segments(run());

        List<String> expected = report.segments().stream()
                .map(row -> row.segment().name() + " " + Numbers.grouped(row.customers()) + " "
                        + Numbers.money(row.revenueCents()))
                .toList();
        assertThat(page.select("#segments-table tbody tr").stream()
                        .map(row -> row.child(0).text() + " " + row.child(1).text() + " "
                                + row.child(3).text()))
                .containsExactlyElementsOf(expected);
        assertThat(json("segments").findValuesAsString("segment"))
                .containsExactlyElementsOf(
                        page.select("#segments-table tbody th").eachText());
    }

    @Test
    void tablesShowTheNumbersThatTheChartsAreDrawnFrom() {
        JsonNode cell = json("grid").get("cells").get(24);
        assertThat(page.select("#grid-table tbody tr").get(0).child(5).text())
                .isEqualTo(Numbers.money(cell.get("meanMonetaryCents").asLong()) + " "
                        + cell.get("customers").asLong() + " cust.");
        for (String dimension : List.of("recency", "frequency", "monetary")) {
            JsonNode bins = json(dimension).get("bins");
            assertThat(page.select("#" + dimension + "-table tbody tr").eachText())
                    .hasSize(bins.size());
            assertThat(page.select("#" + dimension + "-table tbody tr td:last-child").stream()
                            .mapToLong(td -> Long.parseLong(td.text().replace(",", "")))
                            .boxed())
                    .containsExactlyElementsOf(bins.valueStream()
                            .map(bin -> bin.get("customers").asLong())
                            .toList());
        }
        assertThat(page.select("#sample-table tbody tr"))
                .hasSize(json("sample").get("points").size());
        JsonNode months = json("months");
        assertThat(page.select("#months-table tbody tr")).hasSize(months.size());
        assertThat(page.select("#months-table tbody tr").get(0).child(1).text())
                .isEqualTo(Numbers.grouped(months.get(0).get("orders").asLong()));
        JsonNode migration = json("migration");
        assertThat(page.select("#migration-table tbody tr").get(0).child(1).text())
                .isEqualTo(
                        Numbers.grouped(migration.get("customers").get(0).get(0).asLong()));
    }

    @Test
    void allCustomersOfEachPersonaAreInTheMatrix() {
        List<List<Long>> rows = page.select("#personas-table tbody tr").stream()
                .map(row ->
                        row.select("td").eachText().stream().map(Long::valueOf).toList())
                .toList();

        for (int persona = 0; persona < 5; persona++) {
            int column = persona;
            long sum = rows.stream().mapToLong(row -> row.get(column)).sum();
            // 800 customers in the proportions 100, 150, 100, 80, 70 of the built-in table.
            assertThat(sum).isEqualTo(List.of(160L, 240L, 160L, 128L, 112L).get(persona));
        }
        assertThat(page.select(".judgement li")).hasSize(3);
    }

    @Test
    void saysThatTheScatterPlotShowsASample() {
        assertThat(page.select(".sampling").text()).startsWith("Shown are 500 of 800 customers");
    }

    @Test
    void comparesTheRunsThatAreChosen() {
        Document same = viewer.page("/admin/dashboard/?run=2&from=2");
        assertThat(same.select("#migration-hint").text()).contains("800 of 800 customers kept their segment");

        Document first = viewer.page("/admin/dashboard/?run=1");
        assertThat(first.select("#run option[selected]").val()).isEqualTo("1");
        assertThat(first.select("[data-chart=migration]")).isEmpty();
        assertThat(first.text()).contains("clientele calculate-rfm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?run=99", "?from=99", "data/segments/?run=99", "data/nothing/", "data/migration/?run=1"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(viewer.get("/admin/dashboard/" + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?run=first", "data/segments/?from=%00"})
    void whatIsNoNumberIsRefused(String path) {
        assertThat(viewer.get("/admin/dashboard/" + path).statusCode()).isEqualTo(400);
    }

    private static RfmRun run() {
        return new RfmStore(database).latestRun().orElseThrow();
    }

    private static JsonNode json(String chart) {
        String url = page.select("[data-chart=" + chart + "]").attr("data-url");
        return JsonMapper.shared().readTree(viewer.get(url).body());
    }
}
