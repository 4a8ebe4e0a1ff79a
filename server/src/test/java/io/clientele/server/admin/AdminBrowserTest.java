package io.clientele.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.model.OrderStatus;
import io.clientele.server.browser.Browser;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.CustomerValues;
import io.clientele.store.crm.LineValues;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.crm.OrderValues;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.crm.ProductValues;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The admin in Chromium: what scripts add, what the keyboard reaches, what assistive technology is told, what may not run.
 * Long, since one browser and one shop serve all of it.
 */
class AdminBrowserTest {
    /** Each would be seen: by an alert, a changed title, a refused script on the console, or a request elsewhere. */
    private static final String EVIL =
            "<script>document.title='hacked'</script><img src=x onerror=alert(1)>\"'><svg onload=alert(2)>{{7*7}}${7*7}";

    @RegisterExtension
    static final Browser browser = new Browser();

    private static AdminShop shop;
    private static long evilCustomer;
    private static long evilOrder;
    private static long evilProduct;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shop = AdminShop.start(folder, 120);
        evilCustomer = new CustomerStore(shop.database())
                .create(new CustomerValues(EVIL, "\"<b>\"@evil.example", "<i>1</i>", EVIL), AdminShop.EDIT)
                .id();
        ProductStore products = new ProductStore(shop.database());
        String category = "<script>alert(3)</script>";
        evilProduct = products.create(new ProductValues(EVIL, EVIL, category, 100, 100), AdminShop.EDIT)
                .id();
        products.update(evilProduct, new ProductValues(EVIL + "!", EVIL, category, 150, 100), null, AdminShop.EDIT);
        Instant at = Instant.parse("2025-06-07T08:09:10Z");
        evilOrder = new OrderStore(shop.database())
                .create(
                        new OrderValues(evilCustomer, OrderStatus.PENDING, at, List.of(new LineValues(evilProduct, 1))),
                        AdminShop.EDIT)
                .order()
                .id();
        browser.size(1280, 900);
        login();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static void login() {
        open("/admin/login/");
        type("username", "ann");
        type("password", AdminShop.PASSWORD);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        await(driver -> driver.findElements(By.cssSelector(".account")).size() == 1);
    }

    private static void open(String path) {
        browser.driver().get(shop.server().url().resolve(path).toString());
    }

    private static void type(String name, String text) {
        WebElement input = browser.driver().findElement(By.name(name));
        input.clear();
        input.sendKeys(text);
    }

    private static WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private static void await(Function<WebDriver, Boolean> condition) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    private static List<String> pages() {
        return List.of(
                "/admin/",
                "/admin/customers/?p=3",
                "/admin/customers/?q=evil",
                "/admin/customers/add/",
                "/admin/customers/" + evilCustomer + "/",
                "/admin/customers/" + evilCustomer + "/history/",
                "/admin/customers/" + evilCustomer + "/delete/",
                "/admin/orders/?year=2025&month=6&status=pending",
                "/admin/orders/add/",
                "/admin/orders/" + evilOrder + "/",
                "/admin/orders/" + evilOrder + "/delete/",
                "/admin/products/?q=hacked",
                "/admin/products/" + evilProduct + "/",
                "/admin/products/" + evilProduct + "/history/",
                "/admin/rfm/?rfm_code=111",
                "/admin/runs/",
                "/admin/runs/1/",
                "/admin/users/",
                "/admin/users/add/",
                "/admin/users/1/",
                "/admin/account/",
                "/admin/audit/");
    }

    @BeforeEach
    void forgetEarlierPages() {
        browser.complaints();
        browser.requests();
        browser.size(1280, 900);
        browser.prefers("light");
    }

    @Test
    void everyPageIsAccessibleInBothThemes() {
        List<String> violations = new ArrayList<>();
        for (String path : pages()) {
            browser.prefers("light");
            open(path);
            browser.accessibilityViolations().forEach(each -> violations.add(path + ": " + each));
            browser.prefers("dark");
            browser.accessibilityViolations().forEach(each -> violations.add(path + ", dark: " + each));
        }
        open("/admin/orders/999999/");
        violations.addAll(browser.accessibilityViolations());

        assertThat(violations).isEmpty();
    }

    @Test
    void noPageIsWiderThanAPhone() {
        browser.size(390, 844);
        List<String> wide = new ArrayList<>();
        for (String path : pages()) {
            open(path);
            Object width = browser.driver().executeScript("return document.documentElement.scrollWidth");
            if (((Number) width).intValue() > 390) {
                wide.add(path + " " + width);
            }
        }

        assertThat(wide).isEmpty();
    }

    /** Also what the browser had to refuse would be on its console. */
    @Test
    void nothingStoredRunsAndNothingIsAskedOfOthers() {
        for (String path : pages()) {
            open(path);
            assertThat(browser.driver().getTitle()).as(path).endsWith(" – Clientele");
        }
        open("/admin/customers/?q=" + "%3Cscript%3Ealert(4)%3C/script%3E");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(shop.server().url().toString()) || url.startsWith("data:"));
    }

    @Test
    void showsAndSuggestsStoredMarkupAsText() {
        open("/admin/orders/add/");
        find("#id-customer").sendKeys("hacked");
        await(driver -> !driver.findElements(By.cssSelector(".picker-list li[data-value]"))
                .isEmpty());

        assertThat(find(".picker-list li").getText()).contains("<script>document.title='hacked'</script>");
        assertThat(browser.driver().findElements(By.cssSelector(".picker-list img")))
                .isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theKeyboardAloneLogsInFindsEditsAndSaves() {
        new CustomerStore(shop.database())
                .create(new CustomerValues("Keyla Board", "keyla@x.example", null, null), AdminShop.EDIT);
        browser.driver().manage().deleteAllCookies();
        open("/admin/customers/");
        await(driver -> driver.getCurrentUrl().contains("/admin/login/"));

        press("ann", Keys.TAB, AdminShop.PASSWORD, Keys.ENTER);
        await(driver -> driver.getCurrentUrl().endsWith("/admin/customers/"));
        tabTo("#search");
        press("keyla");
        await(driver -> driver.getCurrentUrl().contains("q=keyla")
                && driver.findElements(By.cssSelector("tbody tr")).size() == 1);
        assertThat(active().getAttribute("id")).isEqualTo("search");
        tabTo("tbody td a");
        press(Keys.ENTER);
        await(driver -> driver.getTitle().startsWith("Keyla Board"));
        tabTo("#id-phone");
        press("0123", Keys.ENTER);
        await(driver -> !driver.findElements(By.cssSelector(".message")).isEmpty());

        assertThat(find(".message").getText()).contains("Keyla Board").contains("was changed");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        open("/admin/orders/");
        press(Keys.TAB);
        assertThat(active().getText()).isEqualTo("Skip to the content");
        assertThat(active().getRect().getY()).isNotNegative();
        press(Keys.ENTER);

        assertThat(active().getAttribute("id")).isEqualTo("main");
    }

    @Test
    void thePhonesMenuOpensAndClosesByKeyboard() {
        browser.size(390, 844);
        open("/admin/");
        assertThat(find("#navigation").isDisplayed()).isFalse();
        tabTo(".menu-button");
        press(Keys.ENTER);
        await(driver -> find("#navigation").isDisplayed());
        press(Keys.ESCAPE);

        await(driver -> !find("#navigation").isDisplayed());
    }

    @Test
    void picksACustomerByArrowKeysAndTheTotalFollows() {
        ProductStore products = new ProductStore(shop.database());
        products.create(new ProductValues("Quixotic lamp", "", "Test", 1999, 50), AdminShop.EDIT);
        open("/admin/orders/add/");
        find("#id-customer").sendKeys("a");
        await(driver -> find("#id-customer").getAttribute("aria-expanded").equals("true"));
        press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(find("#id-customer").getAttribute("value")).startsWith("#");
        assertThat(find("#id-customer").getAttribute("aria-expanded")).isEqualTo("false");

        find("#id-items-0-product").sendKeys("quixotic");
        await(driver ->
                find("#id-items-0-product").getAttribute("aria-expanded").equals("true"));
        press(Keys.ARROW_DOWN, Keys.ENTER);
        find("#id-items-0-quantity").sendKeys("3");
        await(driver -> find("#id-total-price").getText().equals("59.97"));
        find("[data-add-row]").click();
        assertThat(active().getAttribute("name")).isEqualTo("items[3].product");
        assertThat(active().getAttribute("aria-label")).isEqualTo("Product of item 4");
        find(".submit-row [name=_continue]").click();
        await(driver -> !driver.findElements(By.cssSelector(".message")).isEmpty());

        assertThat(find("#id-total-price").getText()).isEqualTo("59.97");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void filtersAndSortsInPlaceAndGoesBack() {
        open("/admin/orders/");
        browser.driver().executeScript("window.stayed = true");
        find(".facets a[href*=cancelled]").click();
        await(driver -> driver.getCurrentUrl().contains("status=cancelled")
                && find("tbody .badge-text").getText().equals("cancelled"));
        find("thead a[href*=total_price]").click();
        await(driver -> !driver.findElements(By.cssSelector("th[aria-sort=ascending] a[href*=total_price]"))
                .isEmpty());
        assertThat(browser.driver().executeScript("return window.stayed")).isEqualTo(true);
        browser.driver().navigate().back();

        await(driver -> driver.getCurrentUrl().endsWith("status=cancelled")
                && driver.findElements(By.cssSelector("th[aria-sort] a[href*=order_date]"))
                                .size()
                        == 1);
    }

    @Test
    void ticksAllOfAPage() {
        open("/admin/products/");
        find("[data-tick-all]").click();

        assertThat(browser.driver().findElements(By.cssSelector("input[name=ids]")))
                .isNotEmpty()
                .allMatch(WebElement::isSelected);
    }

    @Test
    void changesTheThemeAtOnceAndRemembersIt() {
        open("/admin/");
        find(".theme-switch button[value=dark]").click();
        assertThat(find("html").getAttribute("data-theme")).isEqualTo("dark");
        await(driver -> driver.manage().getCookieNamed("clientele_theme") != null
                && driver.manage().getCookieNamed("clientele_theme").getValue().equals("dark"));
        open("/admin/orders/");
        assertThat(find("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(find("body").getCssValue("background-color")).isEqualTo("rgba(16, 22, 24, 1)");

        browser.driver().manage().deleteCookieNamed("clientele_theme");
    }

    private static WebElement active() {
        return browser.driver().switchTo().activeElement();
    }

    private static void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            active().sendKeys(key);
        }
    }

    /** Tabs on until the element has the focus, as somebody without a mouse does. */
    private static void tabTo(String selector) {
        for (int i = 0; i < 200; i++) {
            WebElement element = find(selector);
            if (element.equals(active())) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("no number of tabs reaches " + selector);
    }
}
