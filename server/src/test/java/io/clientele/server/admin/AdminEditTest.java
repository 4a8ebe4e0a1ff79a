package io.clientele.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.model.OrderStatus;
import io.clientele.server.admin.PageClient.Answer;
import io.clientele.server.admin.PageClient.Form;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.CustomerValues;
import io.clientele.store.crm.LineValues;
import io.clientele.store.crm.OrderDetail;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.crm.OrderValues;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.crm.ProductValues;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding, changing and deleting without scripts. Long, since one shop serves every journey of an editor. */
class AdminEditTest {
    private static AdminShop shop;
    private static PageClient sam;
    private static CustomerStore customers;
    private static ProductStore products;
    private static OrderStore orders;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shop = AdminShop.start(folder, 70);
        sam = shop.login("sam");
        customers = new CustomerStore(shop.database());
        products = new ProductStore(shop.database());
        orders = new OrderStore(shop.database());
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static long customer(String name, String email) {
        return customers
                .create(new CustomerValues(name, email, null, null), AdminShop.EDIT)
                .id();
    }

    private static long product(String name, long cents) {
        return products.create(new ProductValues(name, "", "Test", cents, 100), AdminShop.EDIT)
                .id();
    }

    private static OrderDetail order(long customer, LineValues... lines) {
        Instant at = Instant.parse("2025-05-05T05:05:05Z");
        return orders.create(new OrderValues(customer, OrderStatus.PENDING, at, List.of(lines)), AdminShop.EDIT);
    }

    @Test
    void addsACustomerAndSaysSoWithALink() {
        Answer answer = sam.submit(sam.get("/admin/customers/add/")
                .form("/admin/customers/add/")
                .type("name", "Nora New")
                .type("email", "nora@new.example")
                .add("_continue", ""));

        assertThat(answer.messages()).isEqualTo("Done: The customer Nora New was added.");
        assertThat(answer.heading()).isEqualTo("Nora New");
        assertThat(answer.page().select(".message a").attr("href"))
                .isEqualTo(answer.response().uri().getPath());
    }

    @Test
    void keepsWhatWasTypedAndSaysNextToTheFieldWhatIsWrong() {
        customer("Ed First", "taken@x.example");

        Answer answer = sam.submit(sam.get("/admin/customers/add/")
                .form("/admin/customers/add/")
                .type("name", " ")
                .type("email", "Taken@X.example")
                .type("phone", "123")
                .type("address", "1 <Road>"));

        Form form = answer.form("/admin/customers/add/");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(form.value("email")).isEqualTo("Taken@X.example");
        assertThat(form.value("phone")).isEqualTo("123");
        assertThat(form.value("address")).isEqualTo("1 <Road>");
        assertThat(answer.page().select("#id-name-error").text()).contains("must not be blank");
        assertThat(answer.page().select("#id-name").attr("aria-describedby")).contains("id-name-error");
        assertThat(answer.page().select("#id-name").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select(".form-summary a").attr("href")).isEqualTo("#id-name");
    }

    @Test
    void letsTheTotalFollowAChangedQuantityAndTellsItInTheHistory() {
        OrderDetail order = order(customer("Otto", "otto@x.example"), new LineValues(product("Pot", 1250), 2));
        String path = "/admin/orders/" + order.order().id() + "/";

        Form form = sam.get(path).form(path).type("items[0].quantity", "5");
        Answer refreshed = sam.submit(form.add("_refresh", ""));
        assertThat(refreshed.page().select("#id-total-price").text()).isEqualTo("62.50");
        assertThat(orders.find(order.order().id()).orElseThrow().order().totalCents())
                .isEqualTo(2500);

        Answer saved = sam.submit(
                sam.get(path).form(path).type("items[0].quantity", "5").add("_continue", ""));
        assertThat(saved.page().select("#id-total-price").text()).isEqualTo("62.50");
        assertThat(orders.find(order.order().id()).orElseThrow().order().totalCents())
                .isEqualTo(6250);
        String history = sam.get(path + "history/").page().select("table").text();
        assertThat(history)
                .contains("sam")
                .contains("changed")
                .contains("25.00")
                .contains("62.50");
    }

    @Test
    void doesNotSaveAnOrderOfMoreItemsThanTheFormShows() {
        LineValues[] lines = new LineValues[251];
        Arrays.fill(lines, new LineValues(manyOf("Bead"), 1));
        OrderDetail order = order(customer("Bea", "bea@x.example"), lines);
        String path = "/admin/orders/" + order.order().id() + "/";

        Answer answer = sam.submit(sam.get(path).form(path).type("items[0].quantity", "2"));

        assertThat(answer.page().select(".form-summary").text()).contains("has 251 rows", "through the API");
        assertThat(orders.find(order.order().id()).orElseThrow().lines()).hasSize(251);
    }

    private static long manyOf(String name) {
        return products.create(new ProductValues(name, "", "Test", 10, 1_000), AdminShop.EDIT)
                .id();
    }

    @Test
    void addsAndRemovesItemsOfAnOrderWithoutScripts() {
        long pan = product("Pan", 3000);
        OrderDetail order = order(customer("Olga", "olga@x.example"), new LineValues(product("Lid", 500), 1));
        String path = "/admin/orders/" + order.order().id() + "/";

        Answer more = sam.submit(sam.get(path).form(path).add("_rows", ""));
        Answer saved = sam.submit(more.form(path)
                .add("items[0].remove", "1")
                .type("items[2].product", "#" + pan)
                .type("items[2].quantity", "3")
                .add("_continue", ""));

        assertThat(saved.messages()).contains("was changed");
        assertThat(orders.find(order.order().id()).orElseThrow().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(List.of(line.productId(), line.quantity())).containsExactly(pan, 3L));
    }

    @Test
    void putsTheErrorOfALineBesideItsRowAlsoWithRowsLeftOutBefore() {
        long jar = product("Jar", 100);
        Answer blank = sam.get("/admin/orders/add/");
        long customer = customer("Rosa", "rosa@x.example");

        Answer answer = sam.submit(blank.form("/admin/orders/add/")
                .type("customer", "rosa@x.example")
                .type("items[2].product", "#" + jar)
                .type("items[2].quantity", "101"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#id-items-2-quantity-error").text()).isNotEmpty();
        assertThat(answer.page().select(".form-summary").text()).contains("item 3, Quantity");
        assertThat(customer).isPositive();
    }

    @Test
    void asksBackWhichCustomerIsMeantWhereSeveralMatch() {
        long first = customer("Twin Same", "one@twin.example");
        customer("Twin Same", "two@twin.example");
        long cup = product("Cupzilla", 400);

        Answer asked = sam.submit(sam.get("/admin/orders/add/")
                .form("/admin/orders/add/")
                .type("customer", "twin same")
                .type("items[0].product", "cupzilla")
                .type("items[0].quantity", "2"));
        assertThat(asked.page().select("#id-customer-error").text()).contains("several match");
        String choice = asked.page().select("button[name=_choose]").first().attr("value");
        assertThat(choice).startsWith("customer=#" + first + " Twin Same");

        Answer chosen = sam.submit(asked.form("/admin/orders/add/").add("_choose", choice));
        assertThat(chosen.form("/admin/orders/add/").value("items[0].quantity")).isEqualTo("2");
        Answer saved = sam.submit(chosen.form("/admin/orders/add/").add("_continue", ""));
        assertThat(saved.messages()).contains("was added");
        Form form = saved.form(saved.response().uri().getPath());
        assertThat(form.value("customer")).startsWith("#" + first + " ");
        assertThat(form.value("items[0].product")).startsWith("#" + cup + " ");
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndLosesNothingSilently() {
        long id = customer("Shared", "shared@x.example");
        String path = "/admin/customers/" + id + "/";
        PageClient ann = shop.login("ann");
        Form hers = ann.get(path).form(path).type("phone", "111");
        Form his = sam.get(path).form(path).type("phone", "222").type("address", "His Road");
        ann.submit(hers);

        Answer conflict = sam.submit(his);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select(".conflict").text()).contains("ann changed it at 20");
        assertThat(conflict.form(path).value("phone")).isEqualTo("222");
        assertThat(conflict.form(path).value("address")).isEqualTo("His Road");
        assertThat(conflict.page().select("#id-phone-current q").text()).isEqualTo("111");
        assertThat(conflict.page().select("#id-name-current")).isEmpty();
        assertThat(customers.records().find(id).orElseThrow().phone()).isEqualTo("111");

        Answer over = sam.submit(conflict.form(path).add("_continue", ""));
        assertThat(over.messages()).contains("was changed");
        assertThat(customers.records().find(id).orElseThrow().phone()).isEqualTo("222");
    }

    @Test
    void showsTheItemsThatAnotherEditorHasAdded() {
        long rug = product("Rug", 100);
        long mat = product("Mat", 100);
        OrderDetail order = order(customer("Rita", "rita@x.example"), new LineValues(rug, 1));
        String path = "/admin/orders/" + order.order().id() + "/";
        Form his = sam.get(path).form(path).type("items[0].quantity", "2");
        OrderValues hers = new OrderValues(
                order.order().customer().id(),
                OrderStatus.PENDING,
                order.order().orderedAt(),
                List.of(new LineValues(rug, 1), new LineValues(mat, 7)));
        orders.update(order.order().id(), hers, null, AdminShop.EDIT);

        Answer conflict = sam.submit(his);

        assertThat(conflict.page().select(".current-rows li").eachText())
                .containsExactly("#" + rug + " Rug × 1", "#" + mat + " Mat × 7");
    }

    @Test
    void keepsTheFormsVersionThroughAnErrorSoThatAnEarlierChangeIsNotLost() {
        long id = customer("Shared too", "shared2@x.example");
        String path = "/admin/customers/" + id + "/";
        Form his = sam.get(path).form(path).type("name", "");
        PageClient ann = shop.login("ann");
        Answer wrong = sam.submit(his);
        ann.submit(ann.get(path).form(path).type("phone", "333"));

        Answer conflict = sam.submit(wrong.form(path).type("name", "Shared again"));

        assertThat(conflict.status()).isEqualTo(409);
    }

    @Test
    void deletesTheProductsWithoutOrdersAndTellsOfTheOneThatHasSome() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(product("Doomed " + i, 100));
        }
        order(customer("Dora", "dora@x.example"), new LineValues(ids.get(4), 1));
        Form form = sam.get("/admin/products/?q=doomed").form("/action/").add("action", "delete");
        ids.forEach(id -> form.add("ids", Long.toString(id)));

        Answer confirm = sam.submit(form);
        assertThat(products.records().findAll(ids)).hasSize(10);
        assertThat(confirm.page().select("main").text())
                .contains("9 products will be deleted")
                .contains("1 product can't be deleted")
                .contains("Doomed 4 is in 1 order");

        Answer done = sam.submit(confirm.form("/admin/products/delete/"));
        assertThat(done.messages()).isEqualTo("Done: 9 products were deleted.");
        assertThat(products.records().findAll(ids).keySet()).containsExactly(ids.get(4));
    }

    @Test
    void leavesARecordThatWasChangedAfterTheConfirmationWasShown() {
        long id = product("Edited late", 100);
        Answer confirm = sam.get("/admin/products/" + id + "/delete/");
        products.update(id, new ProductValues("Edited late", "", "Test", 200, 100), null, AdminShop.EDIT);

        Answer done = sam.submit(confirm.form("/admin/products/delete/"));

        assertThat(done.messages()).contains("was changed meanwhile");
        assertThat(products.records().find(id)).isPresent();
    }

    @Test
    void saysThatACustomersOrdersPreventDeletingAndWhereTheyAre() {
        long id = customer("Kept", "kept@x.example");
        order(id, new LineValues(product("Mug", 100), 1));

        Answer confirm = sam.get("/admin/customers/" + id + "/delete/");

        assertThat(confirm.page().select("main").text())
                .contains("1 customer can't be deleted")
                .contains("has 1 order");
        assertThat(confirm.page().select("a[href=/admin/orders/?customer=" + id + "]"))
                .hasSize(1);
        assertThat(confirm.page().select("form[action$=/delete/]")).isEmpty();
    }

    @Test
    void saysWhatGoesWithAnOrder() {
        OrderDetail order = order(
                customer("Gone", "gone@x.example"),
                new LineValues(product("A", 100), 1),
                new LineValues(product("B", 100), 1));

        Answer confirm = sam.get("/admin/orders/" + order.order().id() + "/delete/");

        assertThat(confirm.page().select(".impacts").text()).contains("with its 2 items");
    }

    @Test
    void setsNothingThatTheFormDoesNotName() {
        long id = customer("Plain", "plain@x.example");
        String path = "/admin/customers/" + id + "/";

        sam.submit(sam.get(path)
                .form(path)
                .type("phone", "1")
                .add("id", "999")
                .add("createdAt", "2000-01-01T00:00:00Z")
                .add("created_at", "2000-01-01T00:00:00Z")
                .add("externalKey", "x"));

        assertThat(customers.records().find(id).orElseThrow()).satisfies(row -> {
            assertThat(row.createdAt()).isEqualTo(AdminShop.EDIT.at());
            assertThat(row.externalKey()).isNull();
            assertThat(row.phone()).isEqualTo("1");
        });
    }

    @Test
    void letsAViewerLookAndNotChange() {
        PageClient vic = shop.login("vic");
        long id = customer("Seen", "seen@x.example");
        Answer page = vic.get("/admin/customers/" + id + "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main button[type=submit]")).isEmpty();
        assertThat(vic.get("/admin/customers/").page().select("input[name=ids]"))
                .isEmpty();
        assertThat(vic.get("/admin/customers/add/").status()).isEqualTo(403);
        assertThat(vic.submit(page.form("/admin/customers/" + id + "/").type("phone", "666"))
                        .status())
                .isEqualTo(403);
        assertThat(customers.records().find(id).orElseThrow().phone()).isNull();
    }

    @Test
    void showsAPageOfItsOwnForWhatIsNotThere() {
        assertThat(sam.get("/admin/customers/999999/").status()).isEqualTo(404);
        assertThat(sam.get("/admin/customers/999999/").heading()).isEqualTo("There is no such page");
        assertThat(sam.get("/admin/unheard/of/").status()).isEqualTo(404);
        assertThat(sam.get("/admin/unheard/of/").page().select("nav.navigation"))
                .hasSize(1);
    }

    @Test
    void remembersTheThemeWithoutScripts() {
        PageClient client = shop.login("vic");
        assertThat(client.get("/admin/").page().select("html").attr("data-theme"))
                .isEqualTo("system");

        Answer dark = client.submit(client.get("/admin/orders/?status=shipped")
                .form("/admin/theme/")
                .add("theme", "dark"));

        assertThat(dark.response().uri().toString()).endsWith("/admin/orders/?status=shipped");
        assertThat(dark.page().select("html").attr("data-theme")).isEqualTo("dark");
        assertThat(client.get("/admin/").page().select("html").attr("data-theme"))
                .isEqualTo("dark");
    }
}
