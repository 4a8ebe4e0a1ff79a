package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /api/customers/}, on either database. */
abstract class CustomerContract {
    private ContractClient anonymous;
    private ContractClient staff;

    abstract SeededServer server();

    @BeforeEach
    void connect() {
        anonymous = server().anonymous();
        staff = server().client(Role.STAFF);
    }

    private String create(String name, String email) {
        return staff.post("/api/customers/", "{\"name\": \"" + name + "\", \"email\": \"" + email + "\"}")
                .is(201)
                .header("Location");
    }

    @Test
    void addsACustomer() {
        Answer created = staff.post(
                        "/api/customers/",
                        "{\"name\": \"Zoë Ångström\", \"email\": \"zoe@example.com\", \"phone\": null}")
                .is(201);

        assertThat(created.header("Location")).isEqualTo("/api/customers/" + created.at("/id") + "/");
        assertThat(created.at("/name")).isEqualTo("Zoë Ångström");
        assertThat(created.at("/address")).isNull();
        Answer found = anonymous.get(created.header("Location")).is(200);
        assertThat(found.json()).isEqualTo(created.json());
        assertThat(found.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void takesBackWhatItGave() {
        String path = create("Round Trip", "round@example.com");
        Answer found = anonymous.get(path).is(200);

        assertThat(staff.put(path, found.body()).is(200).json()).isEqualTo(found.json());
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Answer refused = staff.post("/api/customers/", "{\"email\": 5, \"phone\": true, \"is_admin\": true}")
                .is(400);

        assertThat(refused.errors())
                .containsExactly(
                        "name: is missing",
                        "email: is 5, but must be a string",
                        "phone: is true, but must be a string",
                        "is_admin: is unknown; there are id, created_at, name, email, phone, address");
    }

    @Test
    void refusesAnEmailThatSomebodyHasInAnyCase() {
        create("First", "same@example.com");

        Answer refused = staff.post("/api/customers/", "{\"name\": \"Second\", \"email\": \"SAME@example.com\"}")
                .is(400);

        assertThat(refused.errors()).singleElement().asString().startsWith("email: ");
    }

    @Test
    void mergesWithPatchAndDemandsWhatIsRequiredWithPut() {
        String path = create("Before", "patch@example.com");

        Answer patched = staff.patch(path, "{\"phone\": \"123\"}").is(200);
        assertThat(patched.at("/name")).isEqualTo("Before");
        assertThat(patched.at("/phone")).isEqualTo("123");
        assertThat(staff.put(path, "{\"phone\": \"456\"}").is(400).errors()).containsExactly("name: is missing");
        assertThat(staff.put(path, "{\"name\": \"After\"}").is(200).at("/phone"))
                .isEqualTo("123");
        assertThat(staff.patch(path, "{\"email\": null}").is(200).at("/email")).isNull();
        assertThat(staff.patch(path, "{\"name\": null}").is(400).errors())
                .containsExactly("name: is null, but must have a value");
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        String path = create("Version", "version@example.com");
        String etag = anonymous.get(path).header("ETag");
        String next = staff.patch(path, "{\"name\": \"One\"}", "If-Match", etag)
                .is(200)
                .header("ETag");

        Answer refused =
                staff.patch(path, "{\"name\": \"Two\"}", "If-Match", etag).is(412);
        assertThat(refused.header("ETag")).isEqualTo(next).isNotEqualTo(etag);
        staff.delete(path, "If-Match", etag).is(412);
        staff.patch(path, "{\"name\": \"Two\"}", "If-Match", "W/" + next).is(412);
        assertThat(anonymous.get(path).at("/name")).isEqualTo("One");
        staff.patch(path, "{\"name\": \"Three\"}", "If-Match", "\"other\", " + next)
                .is(200);
        staff.delete(path, "If-Match", "*").is(204);
    }

    @Test
    void sendsNoBodyAgainForAVersionThatTheClientHas() {
        String path = create("Cached", "cached@example.com");
        String etag = anonymous.get(path).header("ETag");

        assertThat(anonymous.get(path, "If-None-Match", etag).is(304).body()).isEmpty();
        anonymous.get(path, "If-None-Match", "\"other\"").is(200);
    }

    @Test
    void deletesACustomerWithoutOrdersOnly() {
        String path = create("Gone", "gone@example.com");

        assertThat(staff.delete(path).is(204).body()).isEmpty();
        anonymous.get(path).is(404);
        staff.delete(path).is(404);
        assertThat(staff.delete("/api/customers/1/").is(409).at("/detail"))
                .matches("customer 1 has [0-9,]+ orders? and can't be deleted");
    }

    @Test
    void writesForStaffOnly() {
        anonymous.post("/api/customers/", "{\"name\": \"No\"}").is(401);
        server().client(Role.VIEWER)
                .post("/api/customers/", "{\"name\": \"No\"}")
                .is(403);
        server().client(Role.SUPERUSER)
                .post("/api/customers/", "{\"name\": \"Yes\"}")
                .is(201);
    }

    @Test
    void findsNobodyByWhatIsNoId() {
        for (String id : new String[] {"abc", "0x1", "-1", "1.0", "999999999999999999", "1234567890123456789", "0"}) {
            anonymous.get("/api/customers/" + id + "/").is(404);
        }
        anonymous.get("/api/customers/1").is(200);
    }

    @Test
    void searchesAndFilters() {
        create("Quentin Xylander", "quentin@xylander.example");

        assertThat(anonymous
                        .get("/api/customers/?search=xylander+QUENTIN")
                        .is(200)
                        .results("name"))
                .containsExactly("Quentin Xylander");
        assertThat(anonymous
                        .get("/api/customers/?email=Quentin@Xylander.example")
                        .is(200)
                        .results("name"))
                .containsExactly("Quentin Xylander");
        assertThat(anonymous
                        .get("/api/customers/?id__in=3,1,2&ordering=-id")
                        .is(200)
                        .results("id"))
                .containsExactly("3", "2", "1");
        assertThat(anonymous.get("/api/customers/?name__icontains=%25").is(200).at("/count"))
                .isEqualTo("0");
    }
}
