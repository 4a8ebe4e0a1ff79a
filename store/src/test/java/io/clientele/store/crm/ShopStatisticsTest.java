package io.clientele.store.crm;

import static io.clientele.store.crm.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.model.OrderStatus;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.Engine;
import io.clientele.store.ListIndices;
import io.clientele.store.Shop;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ShopStatisticsTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Shop shop;
    private ShopStatistics statistics;

    @BeforeEach
    void open() {
        shop = Shop.in(engine, folder);
        statistics = new ShopStatistics(shop.database());
    }

    @Test
    void anEmptyShopHasNoNumbers() {
        assertThat(statistics.months()).isEmpty();
        assertThat(statistics.topProducts(5)).isEmpty();
    }

    @Test
    void monthsAreCountedWithAndWithoutTheListsIndices() {
        shop.customers(1);
        order(1, "2025-01-31T23:59:59Z", "shipped", 10_00);
        order(2, "2025-01-01T00:00:00Z", "delivered", 5_00);
        order(3, "2025-03-01T00:00:00Z", "delivered", -1_00);
        order(4, "2025-03-01T00:00:00Z", "cancelled", 99_00);
        order(5, "2025-04-01T00:00:00Z", "pending", 99_00);
        List<MonthOfOrders> expected = List.of(
                new MonthOfOrders(LocalDate.of(2025, 1, 1), 2, 15_00),
                new MonthOfOrders(LocalDate.of(2025, 2, 1), 0, 0),
                new MonthOfOrders(LocalDate.of(2025, 3, 1), 1, -1_00),
                new MonthOfOrders(LocalDate.of(2025, 4, 1), 0, 0));
        assertThat(statistics.months()).isEqualTo(expected);
        ListIndices.ensure(shop.database());
        assertThat(statistics.months()).isEqualTo(expected);
    }

    @Test
    void aMistypedDateDoesNotMakeThousandsOfMonths() {
        shop.customers(1);
        order(1, "0202-01-01T00:00:00Z", "shipped", 1);
        order(2, "2025-01-01T00:00:00Z", "shipped", 1);
        assertThat(statistics.months())
                .hasSize(600)
                .last()
                .isEqualTo(new MonthOfOrders(LocalDate.of(2025, 1, 1), 1, 1));
    }

    @Test
    void productsComeByTheRevenueOfWhatWasSold() {
        Desk desk = new Desk(shop.database());
        CustomerRow ann = desk.customer("Ann");
        ProductRow chair = desk.product("Chair", 10_00, 100);
        ProductRow table = desk.product("Table", 50_00, 100);
        ProductRow lamp = desk.product("Lamp", 70_00, 100);
        desk.order(ann, OrderStatus.SHIPPED, line(chair, 6), line(table, 1));
        desk.order(ann, OrderStatus.DELIVERED, line(chair, 1));
        desk.order(ann, OrderStatus.PENDING, line(lamp, 9));
        desk.order(ann, OrderStatus.CANCELLED, line(lamp, 9));
        assertThat(statistics.topProducts(5))
                .containsExactly(
                        new ProductSales(chair.id(), "Chair", 7, 70_00),
                        new ProductSales(table.id(), "Table", 1, 50_00));
        assertThat(statistics.topProducts(1)).hasSize(1);
    }

    @Test
    void personasAreCountedBySegment() {
        shop.customers(1, 2, 3);
        for (int id = 1; id <= 3; id++) {
            shop.execute("INSERT INTO ground_truth VALUES (?, ?, 1, 1, 1)", id, id < 3 ? "loyal" : "lost");
        }
        order(1, "2025-01-01T00:00:00Z", "shipped", 1);
        RfmRun run = new RfmStore(shop.database())
                .calculate(
                        new AsOf(LocalDate.of(2025, 2, 1), ZoneOffset.UTC),
                        metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()),
                        Instant.EPOCH)
                .run();
        assertThat(statistics.personasBySegment(run))
                .containsExactly(
                        new PersonaSegmentCount("lost", "Lost", 1), new PersonaSegmentCount("loyal", "Lost", 2));
    }

    private void order(long id, String at, String status, long totalCents) {
        shop.order(id, 1, Instant.parse(at).getEpochSecond(), status, totalCents);
    }
}
