package io.clientele.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.server.browser.Browser;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Charts, jobs and personas in a real browser, under the content security policy. */
class DashboardBrowserTest {
    private static final int CHARTS = 9;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    private static Path folder;

    private static ClienteleServer server;

    @BeforeAll
    static void start() {
        DbLocation location = DbLocation.of(folder.resolve("shop.db"));
        DashboardShop.make(location);
        server = ClienteleServer.start(ServerSettings.of(location, "test").withPort(0));
        TestUsers.addTo(server);
        open("/admin/login/");
        find("#username").sendKeys(Role.SUPERUSER.key());
        find("#password").sendKeys(TestUsers.PASSWORD);
        press("main button[type=submit]");
        until(() -> browser.driver().getCurrentUrl().endsWith("/admin/"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void wide() {
        browser.size(1280, 900);
        browser.prefers("light");
        browser.complaints();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyChartIsDrawnWithoutAComplaint(String theme) {
        browser.prefers(theme);
        openDashboard();

        assertThat(browser.driver().findElements(By.cssSelector("[data-drawn]")))
                .hasSize(CHARTS);
        for (WebElement chart : browser.driver().findElements(By.cssSelector("[data-chart]"))) {
            long marks = chart.findElements(By.cssSelector("svg path, svg rect, svg circle")).stream()
                    .filter(mark -> !"none".equals(mark.getDomAttribute("fill")))
                    .count();
            assertThat(marks).as(chart.getDomAttribute("data-chart")).isGreaterThan(8);
        }
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    @Test
    void chartsFollowTheThemeAtOnce() {
        openDashboard();
        String light = fills();

        browser.prefers("dark");

        until(() -> !fills().equals(light));
        String dark = fills();
        press("[data-theme-switch] button[value=light]");
        until(() -> !fills().equals(dark));
        assertThat(fills()).isEqualTo(light);
        press("[data-theme-switch] button[value=system]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPhoneShowsItAllWithoutScrollingSideways() {
        browser.size(390, 844);
        openDashboard();

        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(number("return Math.max(...[...document.querySelectorAll('.chart svg')].map(s => s.clientWidth))"))
                .isBetween(250L, 390L);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void chartsGrowAndShrinkWithTheWindow() {
        openDashboard();
        long before = number("return document.querySelector('.chart-segments svg').clientWidth");

        browser.size(700, 900);

        until(() -> number("return document.querySelector('.chart-segments svg').clientWidth") < before - 300);
    }

    @Test
    void paperIsLightAndHasTheTablesOpen() {
        browser.prefers("dark");
        openDashboard();
        String dark = fills();

        run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(number("return document.querySelectorAll('details.chart-table:not([open])').length"))
                .isZero();
        assertThat(fills()).isNotEqualTo(dark);

        run("window.dispatchEvent(new Event('afterprint'))");
        assertThat(number("return document.querySelectorAll('details.chart-table[open]').length"))
                .isZero();
        assertThat(fills()).isEqualTo(dark);
    }

    @Test
    void tablesOpenFromTheKeyboard() {
        openDashboard();
        WebElement summary = find("#segments-table").findElement(By.xpath("ancestor::details/summary"));

        summary.sendKeys(Keys.ENTER);

        assertThat(find("#segments-table").isDisplayed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/seed/", "/admin/calculate/", "/admin/jobs/", "/admin/personas/"})
    void pagesAreFreeOfComplaintsInBothThemes(String path) {
        for (String theme : List.of("light", "dark")) {
            browser.prefers(theme);
            open(path);
            assertThat(browser.accessibilityViolations()).as(theme).isEmpty();
        }
        browser.size(390, 844);
        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aJobsPageMovesByItselfToTheResult() {
        open("/admin/seed/");
        type("#customers", "20000");
        press("main form button[type=submit].btn-primary");
        until(() -> browser.driver().getCurrentUrl().contains("/admin/jobs/"));

        until(() -> !browser.driver()
                .findElements(By.cssSelector("#fidelity-table"))
                .isEmpty());

        assertThat(find("#job .state").getText()).isEqualTo("done");
        assertThat(browser.accessibilityViolations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void distributionsAreDrawnAgainAsOneTypes() {
        open("/admin/personas/");
        String before = path();
        type("#p0-frequencyMean", "20");
        until(() -> !path().equals(before));
        assertThat(find("#drawn-0 dd").getText()).isEqualTo("20 ± 3");
        assertThat(find("#p0-frequencyMean").getDomProperty("value")).isEqualTo("20");

        type("#p0-frequencyMean", "many");
        until(() -> "true".equals(find("#p0-frequencyMean").getDomAttribute("aria-invalid")));
        assertThat(find("#drawn-0").getText()).contains("is 'many', but must be a number");

        type("#p0-frequencyMean", "12");
        until(() -> find("#p0-frequencyMean").getDomAttribute("aria-invalid") == null);
        assertThat(path()).isEqualTo(before);
        assertThat(browser.complaints()).isEmpty();
    }

    private static String path() {
        return (String) run("return document.querySelector('#drawn-0 path')?.getAttribute('d') ?? ''");
    }

    /** The colours of all that is drawn. */
    private static String fills() {
        return (String) run("return [...document.querySelectorAll('.chart-months svg path, .chart-grid svg path')]"
                + ".map(path => path.getAttribute('fill')).join()");
    }

    private static void openDashboard() {
        open("/admin/dashboard/");
        until(() -> "9".equals(find("main").getDomAttribute("data-charts-drawn")));
    }

    private static void open(String path) {
        browser.driver().get(server.url().resolve(path).toString());
    }

    private static WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private static void type(String selector, String text) {
        WebElement input = find(selector);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /** By the keyboard: the mouse's place is off while the window has a size of our own. */
    private static void press(String selector) {
        find(selector).sendKeys(Keys.ENTER);
    }

    private static Object run(String script) {
        return browser.driver().executeScript(script);
    }

    private static long number(String script) {
        return ((Number) run(script)).longValue();
    }

    private static void until(Supplier<Boolean> condition) {
        new WebDriverWait(browser.driver(), PATIENCE).until(driver -> condition.get());
    }
}
