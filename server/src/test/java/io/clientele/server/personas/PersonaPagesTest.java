package io.clientele.server.personas;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.persona.PersonaTable;
import io.clientele.server.AdminPages;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.yaml.PersonasYaml;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaPagesTest {
    private static final String PATH = "/admin/personas/";

    @TempDir
    private static Path folder;

    private static ClienteleServer server;
    private static AdminPages staff;

    @BeforeAll
    static void start() {
        DbLocation location = DbLocation.of(folder.resolve("shop.db"));
        server = ClienteleServer.start(ServerSettings.of(location, "test").withPort(0));
        staff = AdminPages.of(server, TestUsers.addTo(server), Role.STAFF);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void drawsTheBuiltInTable() {
        Document page = staff.page(PATH);

        assertThat(page.select("section.persona")).hasSize(5);
        assertThat(page.select("figure.density svg path"))
                .hasSize(15)
                .allSatisfy(path ->
                        assertThat(path.attr("d")).startsWith("M0 64H0V").endsWith("H240V64Z"));
        assertThat(page.select("#drawn-0 dd").get(0).text()).isEqualTo("12 ± 3");
        assertThat(page.select("#drawn-0 dd").get(1).text()).isEqualTo("12.00 ± 3.00");
        assertThat(page.select("#persona-summary").text()).isEqualTo("All is possible: 500 customers in 730 days.");
    }

    @Test
    void theFormSentBackUnchangedIsTheBuiltInTable() {
        HttpResponse<String> yaml = staff.post(PATH, form("action", "yaml"));

        assertThat(yaml.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"personas.yaml\"");
        assertThat(PersonasYaml.read("download", yaml.body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PersonaTable.defaults());
    }

    @Test
    void marksWhatIsNotPossibleAndPutsTheNearestIn() {
        Map<String, String> form = form("days", "100", "p3-recencyMean", "120", "p3-recencyStd", "30");

        Document page = Jsoup.parse(staff.post(PATH, form).body());
        assertThat(page.select("#drawn-3 .density-impossible .field-error").text())
                .contains("persona at_risk: recencyDays 120 ± 30 is not possible in 100 days", "nearest is");

        String nearest = page.select("#drawn-3 button[value=nearest-3-recency]").text();
        form.put("action", "nearest-3-recency");
        Document mended = Jsoup.parse(staff.post(PATH, form).body());
        assertThat(nearest)
                .isEqualTo("Take " + mended.getElementById("p3-recencyMean").val() + " ± "
                        + mended.getElementById("p3-recencyStd").val());
        assertThat(mended.select("#drawn-3 .density")).hasSize(3);
        assertThat(mended.select("#drawn-3 .density").get(2).hasClass("density-impossible"))
                .isFalse();
    }

    @Test
    void saysOfEachCellWhatIsWrongAndKeepsIt() {
        Document page = Jsoup.parse(staff.post(
                        PATH,
                        form(
                                "p0-frequencyMean",
                                "often",
                                "p1-trend",
                                "7",
                                "p2-key",
                                "New One",
                                "days",
                                "1e9",
                                "hour",
                                "1 2"))
                .body());

        assertThat(page.getElementById("p0-frequencyMean").val()).isEqualTo("often");
        assertThat(page.getElementById("p0-frequencyMean").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#drawn-0").text()).isEqualTo("Orders a year, mean is 'often', but must be a number");
        assertThat(page.select("#drawn-0").attr("data-wrong")).isEqualTo("p0-frequencyMean");
        assertThat(page.select("#drawn-1").text()).isEqualTo("Trend is 7, but must be -1 to 1");
        assertThat(page.select("#drawn-2").text()).startsWith("Key is 'New One', but must be a lower-case letter");
        assertThat(page.getElementById("hour").nextElementSibling().text())
                .isEqualTo("has 2 weights, but must have 24");
        assertThat(page.select("#drawn-3 figure")).as("the others are drawn").hasSize(3);
        assertThat(page.select("#persona-summary").text()).startsWith("5 values are wrong");
    }

    @Test
    void addsAndRemovesPersonas() {
        Document more = Jsoup.parse(staff.post(PATH, form("action", "add")).body());
        assertThat(more.select("section.persona h2").eachText()).hasSize(6).endsWith("Persona 1");
        assertThat(more.select("#drawn-5 figure")).hasSize(3);

        Document fewer =
                Jsoup.parse(staff.post(PATH, form("action", "remove-0")).body());
        assertThat(fewer.select("section.persona h2").eachText()).hasSize(4).doesNotContain("Champions");
    }

    @Test
    void loadsATableAndSaysWhereItIsWrong() {
        PersonaTable one = PersonaTable.defaults()
                .withPersonas(PersonaTable.defaults().personas().subList(1, 2));
        Document loaded = Jsoup.parse(staff.post(PATH, Map.of("action", "load", "table", PersonasYaml.text(one)))
                .body());
        assertThat(loaded.select("section.persona h2").eachText()).containsExactly("Loyal Customers");

        HttpResponse<String> wrong = staff.post(PATH, Map.of("action", "load", "table", "personas:\n  - kei: x\n"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.body()).select(".form-summary li").text()).contains("line 2");
        assertThat(Jsoup.parse(wrong.body()).getElementById("table").text()).contains("kei: x");
    }

    @Test
    void takesTheTableToThePageThatSeeds() {
        Document page = Jsoup.parse(staff.post(PATH, form("action", "seed", "days", "365", "p0-name", "Best <b>"))
                .body());

        assertThat(page.select("form.job-form").attr("action")).isEqualTo("/admin/seed/");
        assertThat(page.getElementById("personas-table").hasAttr("checked")).isTrue();
        assertThat(page.getElementById("days").val()).isEqualTo("365");
        assertThat(page.getElementById("customers").val()).isEqualTo("500");
        assertThat(PersonasYaml.read(
                                "table",
                                page.getElementById("table").wholeText().getBytes(StandardCharsets.UTF_8))
                        .personas()
                        .get(0)
                        .name())
                .isEqualTo("Best <b>");
    }

    /** The built-in table as a browser sends it, with some names and values changed. */
    private static Map<String, String> form(String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        staff.page(PATH).select("#persona-form input").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.remove("_csrf");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }
}
