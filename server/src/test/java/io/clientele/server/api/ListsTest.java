package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages, their links, and what their URLs may hold. */
class ListsTest {
    @RegisterExtension
    static final SeededServer server = SeededServer.of(800);

    private final ContractClient client = server.anonymous();

    @Test
    void linksKeepWhatWasAskedFor() {
        Answer page = client.get(
                        "/api/orders/?status__in=shipped,delivered&ordering=-total_price&page=2&page_size=5&search=a%26b%20%25")
                .is(404);
        assertThat(page.at("/detail")).isEqualTo("page is 2, but the last one is 1");

        page = client.get("/api/orders/?status__in=shipped,delivered&ordering=-total_price&page=2&page_size=5")
                .is(200);
        assertThat(page.at("/next"))
                .isEqualTo(server.server().url()
                        + "api/orders/?status__in=shipped,delivered&ordering=-total_price&page_size=5&page=3");
        assertThat(page.at("/previous"))
                .isEqualTo(server.server().url()
                        + "api/orders/?status__in=shipped,delivered&ordering=-total_price&page_size=5");
    }

    @Test
    void goesOnByCursorsWhereNumbersWouldBeSlow() {
        int total = Integer.parseInt(client.get("/api/orders/").is(200).at("/count"));
        assertThat(total).as("orders").isGreaterThan(11_000);
        List<String> ids = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        String next = "/api/orders/?ordering=total_price&page_size=1000";
        while (next != null) {
            urls.add(next);
            Answer page = client.get(next).is(200);
            ids.addAll(page.results("id"));
            next = page.at("/next");
        }

        assertThat(ids).hasSize(total).doesNotHaveDuplicates();
        assertThat(urls.get(10)).contains("page=11");
        assertThat(urls.get(11)).contains("cursor=").doesNotContain("page=");
        String previous = client.get(urls.get(urls.size() - 1)).at("/previous");
        assertThat(client.get(previous).is(200).results("id"))
                .isEqualTo(ids.subList((urls.size() - 2) * 1000, (urls.size() - 1) * 1000));
    }

    @Test
    void answersThePageThatComesLast() {
        Answer last = client.get("/api/customers/?page=last&page_size=300").is(200);

        assertThat(last.results("id")).hasSize(200);
        assertThat(last.at("/next")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=0|page: is '0', but must be a whole number from 1 to 2147483647",
                "page=-1|page: is '-1', but must be a whole number from 1 to 2147483647",
                "page=x|page: is 'x', but must be a whole number from 1 to 2147483647",
                "page=99999999999|page: is '99999999999', but must be a whole number from 1 to 2147483647",
                "page_size=1001|page_size: is '1001', but must be a whole number from 1 to 1000",
                "page_size=0|page_size: is '0', but must be a whole number from 1 to 1000",
                "cursor=abc|cursor: is not one that a list gave; begin at the first page",
                "cursor=abc&page=1|cursor: goes without page, but there are both",
                "ordering=id,-id|ordering: names a field twice",
                "id=1&id=2|id: is there twice, but must be there once",
                "format=xml|format: is 'xml', but must be one of json, api, yaml",
                "search=%00|: the query must not hold U+0000",
                "search=%FF|: the query is not UTF-8",
                "search=%ED%A0%80|: the query is not UTF-8",
                "created_at=2025-01-01|created_at: there is no such parameter; there are page, page_size, cursor,"
                        + " ordering, search, id, id__in, id__gte, id__gt, id__lte, id__lt, name, name__in,"
                        + " name__icontains, email, email__in, email__icontains, email__isnull, phone,"
                        + " phone__icontains, phone__isnull, address__icontains, address__isnull, created_at__gte,"
                        + " created_at__gt, created_at__lte, created_at__lt, format",
                "created_at__gte=yesterday|created_at__gte: is 'yesterday', but must be a date such as 2025-01-31, or an"
                        + " instant such as 2025-01-31T12:00:00Z"
            })
    void saysWhatIsWrongWithAUrl(String query, String error) {
        assertThat(client.get("/api/customers/?" + query).is(400).errors()).containsExactly(error);
    }

    @Test
    void aFormsEmptyFieldsAreNoFilters() {
        assertThat(client.get("/api/customers/?name=&email=&page=&ordering=&page_size=1")
                        .is(200)
                        .at("/count"))
                .isEqualTo("800");
    }

    @Test
    void refusesParametersWhereThereAreNone() {
        assertThat(client.get("/api/customers/1/?page=1").is(400).errors())
                .containsExactly("page: there is no such parameter; there are format");
    }

    @Test
    void answersHeadAndOptions() {
        Answer head = client.send("HEAD", "/api/customers/", null).is(200);
        assertThat(head.header("Content-Length"))
                .isEqualTo(client.get("/api/customers/").header("Content-Length"));
        assertThat(client.send("OPTIONS", "/api/customers/1/", null)
                        .is(200)
                        .header("Allow")
                        .split(","))
                .contains("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS");
    }

    @Test
    void indentsForPeopleAndNotForPrograms() {
        assertThat(client.get("/api/rfm/").body()).contains("{\n  \"count\": 800,\n");
        assertThat(client.get("/api/rfm/", "Accept", "application/json").body()).startsWith("{\"count\":800,");
        assertThat(client.get("/api/rfm/?format=json", "Accept", "text/html").body())
                .contains("\n  \"count\": 800,\n");
        client.get("/api/rfm/", "Accept", "image/png").is(406);
    }
}
