package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.TestUsers;
import io.clientele.server.browser.Browser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The API's pages in a real browser. */
class BrowsePagesTest {
    private static final String EVIL = "<img src=x onerror=alert(1)>\\\"><script>alert(2)</script>";

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final SeededServer server = SeededServer.of(70);

    private static ChromeDriver open(String path) {
        browser.driver().get(server.server().url().resolve(path).toString());
        return browser.driver();
    }

    private static void assertClean() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith(server.server().url().toString()) || url.startsWith("data:"));
    }

    private static void picture(String name) {
        String folder = System.getProperty("clientele.pictures");
        if (folder != null) {
            browser.picture(Path.of(folder, name));
        }
    }

    @Test
    void showsListsWithLinksToFollow() {
        browser.requests();
        ChromeDriver driver = open("/api/orders/?page_size=2");

        assertThat(driver.getTitle()).isEqualTo("List orders – Clientele API");
        assertThat(driver.findElement(By.cssSelector(".api-answer")).getText())
                .contains("HTTP 200 OK", "Allow: GET, HEAD, OPTIONS, POST", "\"total_price\"");
        picture("api-list.png");
        driver.findElement(By.linkText("Next page")).click();
        waitFor(page -> page.getCurrentUrl().endsWith("/api/orders/?page_size=2&page=2"));
        driver.findElement(By.cssSelector(".api-answer a[href^='/api/customers/']"))
                .click();
        waitFor(page -> page.getTitle().equals("A customer – Clientele API"));
        assertClean();
    }

    @Test
    void filtersByAForm() {
        ChromeDriver driver = open("/api/orders/");
        driver.findElement(By.cssSelector("summary")).click();
        driver.findElement(By.id("filter-page_size")).sendKeys("3");
        driver.findElement(By.id("filter-status")).sendKeys("cancelled");
        picture("api-filters.png");
        driver.findElement(By.cssSelector(".api-form button")).click();
        waitFor(page -> page.getCurrentUrl().contains("status=cancelled")
                && !page.findElements(By.cssSelector(".api-answer")).isEmpty());

        assertThat(driver.findElement(By.cssSelector(".api-answer")).getText())
                .contains("HTTP 200 OK")
                .doesNotContain("\"delivered\"");
        assertClean();
    }

    @Test
    void addsChangesAndDeletesWhereTheReaderMay() {
        ChromeDriver driver = open("/api/products/");
        driver.manage().deleteAllCookies();
        assertThat(driver.findElements(By.id("post-content"))).isEmpty();
        open("/admin/login/");
        driver.findElement(By.name("username")).sendKeys("staff");
        driver.findElement(By.name("password")).sendKeys(TestUsers.PASSWORD);
        driver.findElement(By.cssSelector("main button[type=submit]")).click();
        waitFor(page -> page.getCurrentUrl().endsWith("/admin/"));

        open("/api/products/");
        write("post-content", "{\"name\": \"" + EVIL + "\", \"price\": \"5\"}");
        press("POST");
        waitFor(page -> answer().contains("HTTP 201 Created"));
        assertThat(answer()).contains("HTTP 201 Created", "Location: /api/products/", "<script>");
        driver.findElement(By.cssSelector(".api-answer a[href^='/api/products/']"))
                .click();
        waitFor(page -> page.getTitle().startsWith("A product"));
        String path = driver.getCurrentUrl();
        write("put-content", "{\"stock\": 3}");
        press("PATCH");
        waitFor(page -> answer().contains("HTTP 200 OK"));
        assertThat(answer()).contains("HTTP 200 OK", "\"stock\": 3", "<script>");
        picture("api-detail.png");
        write("put-content", "{\"stock\": \"3\"}");
        press("PATCH");
        waitFor(page -> answer().contains("HTTP 400 Bad"));
        assertThat(answer()).contains("HTTP 400 Bad Request", "is '3', but must be a whole number");
        open(path);
        press("DELETE");
        waitFor(page -> page.getCurrentUrl().endsWith("/api/products/"));
        browser.complaints();
        driver.manage().deleteAllCookies();
    }

    @Test
    void saysThatThereIsNothing() {
        ChromeDriver driver = open("/api/no-such-thing/");

        assertThat(driver.getTitle()).isEqualTo("Not Found – Clientele API");
        assertThat(answer()).contains("HTTP 404 Not Found", "there is nothing at /api/no-such-thing/");
        browser.complaints();
    }

    @Test
    void isAccessibleInBothThemes() {
        for (String scheme : new String[] {"light", "dark"}) {
            browser.prefers(scheme);
            for (String path : new String[] {"/api/", "/api/orders/?page_size=2", "/api/customers/1/", "/api/x/"}) {
                open(path);
                assertThat(browser.accessibilityViolations()).as(path).isEmpty();
            }
            picture("api-" + scheme + ".png");
        }
        browser.prefers("light");
        browser.complaints();
    }

    @Test
    void showsTheDocumentationWithFilesOfOurOwn() {
        browser.requests();
        ChromeDriver driver = open("/api/docs/");
        waitFor(page -> !page.findElements(By.cssSelector(".opblock")).isEmpty());

        assertThat(driver.findElements(By.cssSelector(".opblock-summary-path")).stream()
                        .map(element -> element.getText().replace("\u200B", ""))
                        .toList())
                .contains("/api/customers/", "/api/rfm/by-segment/");
        driver.findElement(By.cssSelector("[id$='listRfmScores'] button")).click();
        new WebDriverWait(driver, Duration.ofSeconds(60))
                .until(page ->
                        !page.findElements(By.cssSelector(".opblock-body")).isEmpty());
        picture("api-docs.png");
        assertThat(browser.complaints())
                // Swagger UI looks for an editor of its own for each format, and says so.
                .allMatch(complaint -> complaint.contains("Could not find component"));
        assertClean();
    }

    private static void waitFor(Predicate<WebDriver> condition) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60))
                .ignoring(StaleElementReferenceException.class)
                .until(condition::test);
    }

    private static String answer() {
        return browser.driver().findElement(By.cssSelector(".api-answer")).getText();
    }

    private static void write(String field, String text) {
        browser.driver().findElement(By.id(field)).clear();
        browser.driver().findElement(By.id(field)).sendKeys(text);
    }

    private static void press(String text) {
        browser.driver()
                .findElement(By.xpath("//main//button[normalize-space()='" + text + "']"))
                .sendKeys(Keys.ENTER);
    }
}
