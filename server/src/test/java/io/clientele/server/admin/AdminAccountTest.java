package io.clientele.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.admin.PageClient.Answer;
import io.clientele.store.accounts.UserStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, passwords and tokens. */
class AdminAccountTest {
    private static AdminShop shop;
    private static PageClient ann;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shop = AdminShop.start(folder, 70);
        ann = shop.login("ann");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static Answer add(String username, String password, String again) {
        return ann.submit(ann.get("/admin/users/add/")
                .form("/admin/users/add/")
                .type("username", username)
                .type("password", password)
                .type("password_again", again)
                .add("_continue", ""));
    }

    @Test
    void addsAUserWhoCanLogIn() {
        Answer added = add("new.one", "long enough 7", "long enough 7");

        assertThat(added.messages()).contains("new.one was added");
        assertThat(PageClient.of(shop.server())
                        .login("new.one", "long enough 7")
                        .get("/admin/")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void neverSendsAPasswordBack() {
        Answer refused = add("new.two", "the first one", "another one");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("the first one").doesNotContain("another one");
        assertThat(refused.page().select("#id-username").attr("value")).isEqualTo("new.two");
    }

    @Test
    void keepsTheLastSuperuser() {
        long id = new UserStore(shop.database())
                .findByUsername("ann")
                .orElseThrow()
                .id();
        String path = "/admin/users/" + id + "/";

        Answer refused = ann.submit(ann.get(path).form(path).type("role", "viewer"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".form-summary").text()).contains("superuser");
    }

    @Test
    void showsANewTokenOnceAndRevokesIt() {
        PageClient vic = shop.login("vic");
        Answer made = vic.submit(
                vic.get("/admin/account/").form("/admin/account/tokens/").type("name", "backup"));

        assertThat(made.page().select("code.secret").text()).hasSizeGreaterThan(30);
        Answer later = vic.get("/admin/account/");
        assertThat(later.page().select("code.secret")).isEmpty();
        assertThat(later.page().select("table").text()).contains("backup");
        Answer revoked = vic.submit(later.form("/admin/account/tokens/"));
        assertThat(revoked.page().select("table").text()).contains("revoked");
    }

    @Test
    void changesOnesOwnPassword() {
        add("changer", "long enough 7", "long enough 7");
        PageClient client = PageClient.of(shop.server()).login("changer", "long enough 7");
        Answer wrong = client.submit(client.get("/admin/account/")
                .form("/admin/account/password/")
                .type("current", "not this")
                .type("password", "long enough 8")
                .type("password_again", "long enough 8"));
        assertThat(wrong.page().select(".form-summary").text()).contains("Password now is wrong");

        client.submit(wrong.form("/admin/account/password/")
                .type("current", "long enough 7")
                .type("password", "long enough 8")
                .type("password_again", "long enough 8"));

        assertThat(PageClient.of(shop.server())
                        .login("changer", "long enough 8")
                        .get("/admin/")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsAccountsFromAllButSuperusers() {
        PageClient sam = shop.login("sam");

        assertThat(sam.get("/admin/users/").status()).isEqualTo(403);
        assertThat(sam.get("/admin/users/1/").status()).isEqualTo(403);
        assertThat(sam.get("/admin/users/export/").status()).isEqualTo(403);
    }
}
