package io.clientele.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.persona.Gaussian;
import io.clientele.persona.PersonaTable;
import io.clientele.server.AdminPages;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.Actor;
import io.clientele.store.jobs.Job;
import io.clientele.store.jobs.JobKind;
import io.clientele.store.jobs.JobState;
import io.clientele.store.rfm.RfmStore;
import io.clientele.yaml.PersonasYaml;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobPagesTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private static Path folder;

    private static ClienteleServer server;
    private static Database database;
    private static JobRunner runner;
    private static AdminPages viewer;
    private static AdminPages staff;
    private static AdminPages superuser;

    @BeforeAll
    static void start() {
        DbLocation location = DbLocation.of(folder.resolve("shop.db"));
        server = ClienteleServer.start(ServerSettings.of(location, "test").withPort(0));
        database = Database.open(location);
        runner = AdminPages.bean(server, JobRunner.class);
        TestUsers users = TestUsers.addTo(server);
        viewer = AdminPages.of(server, users, Role.VIEWER);
        staff = AdminPages.of(server, users, Role.STAFF);
        superuser = AdminPages.of(server, users, Role.SUPERUSER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void seedsAndSaysWhatWasWrittenAndHowNearItIs() throws Exception {
        long before = customers();
        String page = start(staff, seed("customers", "300", "seed", "7"));

        Document job = ended(page);

        assertThat(job.select(".state-done")).hasSizeGreaterThan(0);
        assertThat(customers()).isEqualTo(before + 300);
        assertThat(job.select("tfoot td").get(0).text()).isEqualTo("300");
        assertThat(job.select("#fidelity-table tbody tr")).hasSize(15);
        assertThat(job.select("#fidelity-table tbody tr").get(0).text()).contains("Champions frequency", "12.00", "ok");
        assertThat(job.text()).contains("All 30 numbers are as asked", "seed 7", "Started by staff");
        assertThat(job.select("a[href=/admin/calculate/]")).hasSizeGreaterThan(0);
        assertThat(job.select("[hx-get]")).isEmpty();
    }

    @Test
    void calculatesWithTheMethodAndRulesAskedFor() throws Exception {
        ended(start(staff, seed("customers", "100", "seed", "8")));
        HttpResponse<String> response = staff.post(
                "/admin/calculate/",
                Map.of(
                        "method", "thresholds",
                        "recency", "30, 90, 180, 365",
                        "frequency", "1,2,4,8",
                        "monetary", "50 100 250 1000.50",
                        "zone", "Europe/Warsaw",
                        "rules", "built-in"));

        Document job = ended(staff.location(response));

        assertThat(job.select(".state-done")).hasSizeGreaterThan(0);
        var run = new RfmStore(database).latestRun().orElseThrow();
        assertThat(run.method().key()).isEqualTo("thresholds");
        assertThat(run.asOf().zone().getId()).isEqualTo("Europe/Warsaw");
        assertThat(run.cutPoints().monetary().values()).containsExactly(5_000, 10_000, 25_000, 100_050);
        assertThat(job.select("a[href=/admin/dashboard/?run=" + run.id() + "]")).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedAndSaysAtEachFieldWhatIsWrong() {
        HttpResponse<String> response = staff.post(
                "/admin/seed/",
                seed(
                        "customers",
                        "many",
                        "days",
                        "0",
                        "asOf",
                        "tomorrow",
                        "cancelled",
                        "1e99999999",
                        "locale",
                        "xx_XX"));

        assertThat(response.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(response.body());
        assertThat(page.getElementById("customers").val()).isEqualTo("many");
        assertThat(page.getElementById("customers").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("customers-error").text())
                .isEqualTo("is 'many', but must be a whole number from 1 to 10,000,000");
        assertThat(page.getElementById("days-error").text()).contains("from 1 to 36,500");
        assertThat(page.getElementById("asOf-error").text()).contains("a date such as 2026-01-31");
        assertThat(page.getElementById("cancelled-error").text()).contains("a share from 0 to 1");
        assertThat(page.getElementById("locale-error").text()).contains("en_US, pl_PL, de_DE, fr_FR");
        assertThat(page.select(".form-summary a[href=#customers]")).hasSize(1);
    }

    @Test
    void saysOfAnInfeasibleTableWhatIsNearest() {
        PersonaTable builtIn = PersonaTable.defaults();
        PersonaTable impossible =
                builtIn.withPersonas(List.of(builtIn.personas().get(0).withRecencyDays(Gaussian.of(200, 50))));

        HttpResponse<String> response = staff.post(
                "/admin/seed/",
                seed("personas", "table", "table", PersonasYaml.text(impossible), "days", "30", "customers", "100"));

        assertThat(response.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(response.body());
        assertThat(page.getElementById("nearest-error").text())
                .contains("persona champions: recencyDays 200 ± 50 is not possible in 30 days", "nearest is");
        assertThat(page.getElementById("table").text()).contains("champions");
        assertThat(page.select("button[formaction=/admin/personas/]")).hasSize(1);
    }

    @Test
    void aSecondJobIsToldWhichOneRunsAndTheServerAnswersMeanwhile() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Job running = runner.begin(JobKind.SEED, parameters(), new Actor(null, "ann"), progress -> {
            progress.total(500);
            progress.done(250);
            waitFor(goOn);
            return JobJson.write(new SeedOutcome(1, 0, false, 0, List.of(), List.of(), 0, 0, true, ""));
        });
        try {
            HttpResponse<String> second = staff.post("/admin/seed/", seed("customers", "10"));
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(Jsoup.parse(second.body()).select(".message-warning").text())
                    .contains("Seed " + running.id(), "started by ann");
            assertThat(staff.post("/admin/calculate/", Map.of("method", "quintile"))
                            .statusCode())
                    .isEqualTo(409);

            HttpResponse<String> api = staff.calculateByApi();
            assertThat(api.statusCode()).isEqualTo(409);
            assertThat(api.body()).contains("job " + running.id() + " is running, a seed that ann started");

            Document page = viewer.page("/admin/jobs/" + running.id() + "/");
            assertThat(page.select("progress").attr("max")).isEqualTo("500");
            assertThat(page.select("progress").attr("value")).isEqualTo("250");
            assertThat(page.select("[hx-get]").attr("hx-get")).isEqualTo("/admin/jobs/" + running.id() + "/");
            assertThat(page.select("main form")).as("a viewer may not cancel").isEmpty();
            assertThat(staff.page("/admin/jobs/" + running.id() + "/").select("main form button"))
                    .hasSize(1);
            assertThat(viewer.get("/admin/dashboard/").statusCode()).isEqualTo(200);
        } finally {
            goOn.countDown();
            runner.await(running.id(), PATIENCE_SECONDS);
        }
    }

    @Test
    void cancellingASeedLeavesTheDatabaseAsItWas() throws Exception {
        long before = customers();
        String page = start(staff, seed("customers", "2000000"));

        HttpResponse<String> cancel = staff.post(page, Map.of());

        assertThat(staff.location(cancel)).isEqualTo(page);
        Document job = ended(page);
        assertThat(job.select(".state-cancelled")).hasSize(1);
        assertThat(job.text()).contains("cancelled; the database is as it was");
        assertThat(customers()).isEqualTo(before);
    }

    @Test
    void onlyASuperuserReplacesAndOnlyOnConfirmation() throws Exception {
        ended(start(staff, seed("customers", "50", "seed", "9")));
        assertThat(staff.page("/admin/seed/").getElementById("mode-replace")).isNull();
        HttpResponse<String> byStaff =
                staff.post("/admin/seed/", seed("mode", "replace", "replaceConfirmed", "yes", "customers", "10"));
        assertThat(byStaff.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(byStaff.body()).getElementById("mode-error").text())
                .isEqualTo("is replace, which only a superuser may choose");
        HttpResponse<String> unconfirmed = superuser.post("/admin/seed/", seed("mode", "replace", "customers", "10"));
        assertThat(unconfirmed.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(unconfirmed.body())
                        .getElementById("replaceConfirmed-error")
                        .text())
                .contains("must be ticked");

        ended(start(superuser, seed("mode", "replace", "replaceConfirmed", "yes", "customers", "10")));

        assertThat(customers()).isEqualTo(10);
    }

    @Test
    void refusesToFillADatabaseThatIsThoughtEmpty() throws Exception {
        ended(start(staff, seed("customers", "20", "seed", "10")));

        HttpResponse<String> response = staff.post("/admin/seed/", seed("mode", "empty"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(response.body()).getElementById("mode-error").text())
                .contains("the database already holds");
    }

    @Test
    void theHistorySaysWhoStartedAJob() throws Exception {
        String page = start(staff, seed("customers", "10", "seed", "11"));
        ended(page);

        assertThat(new AuditLog(database).recent(10, null)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(Action.RUN);
            assertThat(entry.actor().username()).isEqualTo("staff");
            assertThat(page).contains("/" + entry.objectId() + "/");
        });
    }

    @Test
    void aViewerLooksAndStartsNothing() {
        assertThat(viewer.page("/admin/seed/").select("fieldset[disabled]")).hasSize(3);
        assertThat(viewer.post("/admin/seed/", seed()).statusCode()).isEqualTo(403);
        assertThat(viewer.post("/admin/calculate/", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void thereIsNoPageOfAJobThatNeverWas() {
        assertThat(viewer.get("/admin/jobs/999999/").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/admin/jobs/first/").statusCode()).isIn(400, 404);
    }

    /** Names and values of fields by turns, on top of what the form has anyway. */
    private static Map<String, String> seed(String... fields) {
        Map<String, String> all = new HashMap<>(Map.of(
                "customers", "500",
                "days", "730",
                "asOf", "2026-01-01",
                "seed", "42",
                "products", "20",
                "locale", "en_US",
                "cancelled", "0",
                "personas", "built-in",
                "mode", "append"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    private static String start(AdminPages pages, Map<String, String> fields) {
        return pages.location(pages.post("/admin/seed/", fields));
    }

    private static Document ended(String page) throws InterruptedException {
        long id = Long.parseLong(page.replaceAll("[^0-9]", ""));
        assertThat(runner.await(id, PATIENCE_SECONDS)).isTrue();
        assertThat(runner.find(id).orElseThrow().state()).isNotEqualTo(JobState.RUNNING);
        return viewer.page(page);
    }

    private static String parameters() {
        return JobJson.write(new SeedRequest.Parameters(
                500, 730, "2026-01-01", 42, 20, "en_US", 0, "latin-hypercube", false, false, "empty"));
    }

    private static long customers() {
        return new RfmStore(database).customers();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
