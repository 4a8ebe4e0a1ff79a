package io.clientele.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.model.OrderStatus;
import io.clientele.server.admin.PageClient.Answer;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.CustomerValues;
import io.clientele.store.crm.OrderField;
import io.clientele.store.crm.OrderRow;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.ListRequest;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists without scripts: search, filters, dates, order, pages, export. */
class AdminListTest {
    private static AdminShop shop;
    private static PageClient sam;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shop = AdminShop.start(folder, 800);
        sam = shop.login("sam");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static List<String> column(Answer answer, int column) {
        return answer.page().select("table.data tbody tr").stream()
                .map(row -> row.select("td").get(column).text())
                .toList();
    }

    private static String link(Answer answer, String text) {
        return answer.page().select("a").stream()
                .filter(a -> a.text().startsWith(text))
                .findFirst()
                .map(a -> a.attr("href"))
                .orElseThrow(() -> new AssertionError(
                        "no link " + text + " in " + answer.page().select("a").eachText()));
    }

    @Test
    void findsACustomerByPartOfTheNameOrTheEmail() {
        new CustomerStore(shop.database())
                .create(new CustomerValues("Zacharias Quill", "zq@nowhere.example", null, null), AdminShop.EDIT);

        Answer list = sam.get("/admin/customers/");
        assertThat(column(sam.submit(list.form("/admin/customers/").type("q", "charias qui")), 2))
                .containsExactly("Zacharias Quill");
        assertThat(column(sam.submit(list.form("/admin/customers/").type("q", "ZQ@NOWHERE")), 2))
                .containsExactly("Zacharias Quill");
        assertThat(sam.get("/admin/customers/?q=nobodyatall").page().text()).contains("Nothing matches.");
    }

    @Test
    void narrowsOrdersDownByStatusAndMonth() {
        Answer delivered = sam.get(link(sam.get("/admin/orders/"), "delivered"));
        Answer year = sam.get(link(delivered, "2025"));
        Answer month = sam.get(link(year, "March"));

        assertThat(column(month, 3)).isNotEmpty().containsOnly("delivered");
        assertThat(column(month, 4)).allMatch(date -> date.startsWith("2025-03-"));
        Criteria same = Criteria.of(
                Condition.of(OrderField.STATUS, Comparison.EQ, "delivered"),
                Condition.of(OrderField.ORDER_DATE, Comparison.GTE, 1_740_787_200L),
                Condition.of(OrderField.ORDER_DATE, Comparison.LT, 1_743_465_600L));
        long count = new OrderStore(shop.database()).records().count(same, 10_000);
        assertThat(month.page().select(".result-line").text()).startsWith(count + " orders");
        assertThat(month.page().select(".facets a[aria-current]").eachText()).contains("delivered " + count);
        Answer day = sam.get(link(month, month.page().select(".date").first().text()));
        assertThat(day.page().select(".dates strong").text()).isNotEmpty();
    }

    @Test
    void countsInAFilterWhatChoosingItWouldShow() {
        Answer list = sam.get("/admin/products/");
        Element option = list.page().select(".facets a:has(.count)").first();
        String count = option.select(".count").text();

        assertThat(column(sam.get(option.attr("href")), 1)).hasSize(Integer.parseInt(count));
    }

    @Test
    void sortsByAHeaderAndBack() {
        Answer up = sam.get(link(sam.get("/admin/products/"), "Price"));
        Answer down = sam.get(link(up, "Price"));

        assertThat(column(up, 4).stream().map(AdminListTest::number)).isSorted();
        assertThat(column(down, 4).stream().map(price -> -number(price))).isSorted();
        assertThat(down.page().select("th[aria-sort=descending]").text()).startsWith("Price");
    }

    private static Double number(String text) {
        return Double.valueOf(text.replace(",", ""));
    }

    @Test
    void turnsThePagesToTheLastOneAndBack() {
        Answer first = sam.get("/admin/customers/");
        Answer second = sam.get(link(first, "Next"));
        Answer last = sam.get(link(first, "Last"));

        assertThat(first.page().select(".pager span").text()).startsWith("Page 1 of ");
        assertThat(column(first, 1)).hasSize(ListPages.PAGE_SIZE).doesNotContainAnyElementsOf(column(second, 1));
        assertThat(column(last, 1)).isNotEmpty();
        assertThat(last.page().select("a[rel=next]")).isEmpty();
        assertThat(column(sam.get(link(second, "Previous")), 1)).isEqualTo(column(first, 1));
    }

    @Test
    void goesThroughAListThatIsNotCountedWhole() {
        Answer first = sam.get("/admin/orders/");
        Answer last = sam.get(link(first, "Last"));
        Answer before = sam.get(link(last, "Previous"));

        assertThat(first.page().select(".result-line").text()).startsWith("more than 10,000 orders");
        assertThat(last.page().select("a[rel=next]")).isEmpty();
        assertThat(column(last, 4)).hasSize(ListPages.PAGE_SIZE);
        assertThat(column(before, 4)).hasSize(ListPages.PAGE_SIZE);
        assertThat(column(before, 4).get(ListPages.PAGE_SIZE - 1))
                .isGreaterThanOrEqualTo(column(last, 4).get(0));
        assertThat(column(sam.get(link(before, "Next")), 1)).isEqualTo(column(last, 1));
    }

    @Test
    void givesNoCountsOfChoicesWhileABigListIsSearched() {
        Answer found = sam.get("/admin/orders/?q=example.org&status=delivered");

        assertThat(column(found, 3)).isNotEmpty().containsOnly("delivered");
        assertThat(found.page().select(".facets a").eachText()).contains("shipped", "delivered");
        assertThat(found.page().select(".facets .count")).isEmpty();
        assertThat(sam.get("/admin/products/?q=a").page().select(".facets .count"))
                .isNotEmpty();
    }

    @Test
    void saysWhichPartOfAnAddressIsNoSense() {
        Answer answer = sam.get("/admin/orders/?colour=red&o=shoe&status=lost");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select(".form-summary").text())
                .contains("there is no filter colour")
                .contains("shoe")
                .contains("lost");
    }

    @Test
    void exportsWhatIsFilteredAsCsvInItsOrder() {
        Answer list = sam.get("/admin/orders/?status=cancelled&o=total_price");
        Answer csv = sam.get(list.page().select("a.export").attr("href"));

        List<OrderRow> expected = new OrderStore(shop.database())
                .records()
                .page(ListRequest.first(1_000)
                        .where(Criteria.of(
                                Condition.of(OrderField.STATUS, Comparison.EQ, OrderStatus.CANCELLED.key()))))
                .rows();
        List<String> lines = csv.body().lines().toList();
        assertThat(csv.response().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"orders.csv\"");
        assertThat(lines.get(0)).isEqualTo("id,customer,status,order_date,total_price");
        assertThat(lines).hasSize(expected.size() + 1);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(",cancelled,20"));
        assertThat(lines.subList(1, lines.size()).stream()
                        .map(line -> Double.valueOf(line.substring(line.lastIndexOf(',') + 1))))
                .isSorted();
    }

    @Test
    void exportsNothingThatASpreadsheetWouldRun() {
        new CustomerStore(shop.database())
                .create(
                        new CustomerValues("=HYPERLINK(\"http://x\",\"y\")", "+1@x.example", "-1", "@a"),
                        AdminShop.EDIT);

        String body = sam.get("/admin/customers/export/?q=hyperlink").body();

        assertThat(body).contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",'+1@x.example,-1,");
    }

    @Test
    void narrowsScoresDownToASegment() {
        Answer list = sam.get("/admin/rfm/");
        String href = list.page().select(".facets a[href*=segment]:has(.count)").stream()
                .filter(a -> !a.select(".count").text().equals("0"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Answer segment = sam.get(href);

        String name =
                segment.page().select(".facets a[aria-current] span").first().text();
        assertThat(column(segment, 2)).isNotEmpty().containsOnly(name);
        assertThat(segment.page().select("input[name=ids]")).isEmpty();
    }

    @Test
    void showsTheAuditLogToSuperusersOnly() {
        assertThat(sam.get("/admin/audit/").status()).isEqualTo(403);
        assertThat(sam.get("/admin/").page().select("nav").text()).doesNotContain("Audit log");

        Answer log = shop.login("ann").get("/admin/audit/");
        assertThat(log.status()).isEqualTo(200);
        assertThat(log.page().select("table").text()).contains("added user");
    }
}
