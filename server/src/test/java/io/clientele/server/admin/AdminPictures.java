package io.clientele.server.admin;

import io.clientele.server.browser.Browser;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.crm.ProductValues;
import io.clientele.store.query.ListRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Takes the pictures of the README, docs/admin.md and docs/dashboard.md; no test, so that a build leaves it out:
 *
 * <pre>{@code
 * mvn -Dquick -pl server -am test -Dtest=AdminPictures -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class AdminPictures {
    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Path FOLDER = Path.of("..", "docs", "pictures");

    private static AdminShop shop;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Files.createDirectories(FOLDER);
        shop = AdminShop.start(folder, 500);
        open("/admin/login/");
        browser.driver().findElement(By.name("username")).sendKeys("ann");
        browser.driver().findElement(By.name("password")).sendKeys(AdminShop.PASSWORD);
        browser.driver().findElement(By.cssSelector("main button")).click();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static void open(String path) {
        browser.driver().get(shop.server().url().resolve(path).toString());
    }

    private static void take(String name, String theme, int width, int height) {
        browser.size(width, height);
        browser.prefers(theme);
        browser.picture(FOLDER.resolve(name + ".png"));
    }

    @Test
    void overview() {
        open("/admin/");
        take("admin-overview", "light", 1180, 760);
    }

    @Test
    void orders() {
        open("/admin/orders/?status=cancelled&year=2025&month=11");
        take("admin-orders", "light", 1180, 700);
    }

    @Test
    void order() {
        long id = new OrderStore(shop.database())
                .records()
                .page(ListRequest.first(1))
                .rows()
                .get(0)
                .id();
        open("/admin/orders/" + id + "/");
        take("admin-order", "dark", 1180, 860);
    }

    @Test
    void customer() {
        open("/admin/customers/7/");
        take("admin-customer", "light", 390, 1500);
    }

    @Test
    void dashboard() throws InterruptedException {
        open("/admin/dashboard/");
        drawn();
        take("dashboard", "light", 1180, 1180);
        take("dashboard-phone", "dark", 390, 1100);
    }

    @Test
    void personas() {
        open("/admin/personas/");
        take("personas", "light", 1180, 900);
    }

    /** The charts grow into their place for a moment; how they look meanwhile is nobody's picture. */
    private static void drawn() throws InterruptedException {
        while (browser.driver().findElements(By.cssSelector(".chart svg path")).size() < 20) {
            Thread.sleep(100);
        }
        Thread.sleep(1_500);
    }

    /** Two people edit a product; this is what the second sees. */
    @Test
    void conflict() {
        ProductStore products = new ProductStore(shop.database());
        open("/admin/products/3/");
        ProductValues old = products.records().find(3).orElseThrow().values();
        products.update(
                3,
                new ProductValues(old.name(), old.description(), old.category(), old.priceCents() + 500, old.stock()),
                null,
                AdminShop.EDIT);
        browser.driver().findElement(By.name("stock")).sendKeys("0");
        browser.driver().findElement(By.cssSelector(".submit-row [name=_save]")).click();
        take("admin-conflict", "light", 1180, 860);
    }
}
