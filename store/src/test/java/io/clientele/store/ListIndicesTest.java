package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ListIndicesTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    @Test
    void missingIndicesAreMadeAndOthersStay() {
        Shop shop = Shop.in(engine, folder);
        assertThat(ListIndices.ensure(shop.database()))
                .containsExactly(
                        "customers_by_name",
                        "customers_by_created",
                        "orders_by_status",
                        "orders_by_total",
                        "order_items_by_product");
        assertThat(ListIndices.ensure(shop.database())).isEmpty();
        shop.execute("DROP INDEX orders_by_total");
        assertThat(ListIndices.ensure(shop.database())).isEqualTo(List.of("orders_by_total"));
        shop.assertSound();
    }
}
