package io.clientele.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Population;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.server.AdminPages;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyDashboardTest {
    @TempDir
    private Path folder;

    /** One server, which sees what others write meanwhile. */
    @Test
    void saysStepByStepWhatToDoNext() {
        DbLocation location = DbLocation.of(folder.resolve("shop.db"));
        try (ClienteleServer server =
                ClienteleServer.start(ServerSettings.of(location, "test").withPort(0))) {
            TestUsers users = TestUsers.addTo(server);
            AdminPages staff = AdminPages.of(server, users, Role.STAFF);
            AdminPages viewer = AdminPages.of(server, users, Role.VIEWER);

            Document nobody = staff.page("/admin/dashboard/");
            assertThat(nobody.select("pre").text()).contains("clientele seed");
            assertThat(nobody.select("main a.btn[href=/admin/seed/]")).hasSize(1);
            assertThat(viewer.page("/admin/dashboard/").select("main a.btn[href=/admin/seed/]"))
                    .as("a viewer may not")
                    .isEmpty();

            new SeedLoader(location, 1, "test")
                    .seed(Population.defaults().customers(30).plan(), SeedMode.EMPTY, SeedListener.NONE);
            Document unscored = staff.page("/admin/dashboard/");
            assertThat(unscored.select("pre").text()).isEqualTo("clientele calculate-rfm");
            assertThat(unscored.select("main a.btn[href=/admin/calculate/]")).hasSize(1);
            assertThat(unscored.select("[data-chart]").eachAttr("data-chart")).containsExactly("months");

            calculate(location, LocalDate.of(1990, 1, 1));
            Document before = staff.page("/admin/dashboard/");
            assertThat(before.text()).contains("No customer of this run had an order before its date");
            assertThat(before.select("[data-chart]")).isEmpty();

            calculate(location, LocalDate.of(2026, 1, 1));
            assertThat(staff.page("/admin/dashboard/").select("[data-chart]")).hasSize(9);
        }
    }

    private static void calculate(DbLocation location, LocalDate asOf) {
        new RfmStore(Database.open(location))
                .calculate(
                        new AsOf(asOf, ZoneOffset.UTC),
                        metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()),
                        Instant.EPOCH);
    }
}
