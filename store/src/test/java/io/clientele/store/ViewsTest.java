package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ViewsTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void fill() {
        shop = Shop.in(engine, folder)
                .execute(
                        "INSERT INTO customers VALUES (1, 'Ann', 'ann@example.com', '+1', 'Main St 1', @1767225599, NULL)")
                .execute("INSERT INTO products VALUES (2, 'Pear', 'A pear.', 'Fruit', 1999, 5, 'P')")
                .order(3, 1, 1_767_225_599, "delivered", 3_998)
                .execute("INSERT INTO order_items VALUES (3, 1, 2, 2, 1999)");
    }

    @Test
    void peopleGetDecimalsDatesAndNames() {
        assertThat(shop.rows("SELECT * FROM customers_v"))
                .containsExactly("1|Ann|ann@example.com|+1|Main St 1|2025-12-31T23:59:59Z|null");
        assertThat(shop.rows("SELECT * FROM products_v")).containsExactly("2|Pear|A pear.|Fruit|19.99|5|P");
        assertThat(shop.rows("SELECT * FROM orders_v"))
                .containsExactly("3|1|Ann|2025-12-31T23:59:59Z|delivered|39.98|null");
        assertThat(shop.rows("SELECT * FROM order_items_v")).containsExactly("3|1|2|Pear|2|19.99|39.98");
    }

    @Test
    void theLatestRunIsShown() {
        for (int run = 1; run <= 2; run++) {
            shop.execute(
                            "INSERT INTO rfm_runs (id, as_of, zone, method, customers, customers_without_orders,"
                                    + " calculated_at) VALUES (?, '2026-01-01', 'UTC', 'quintile', 1, 0, @1767225600)",
                            run)
                    .execute("INSERT INTO rfm_run_segments VALUES (?, 0, 'Good', '', '', '')", run)
                    .execute("INSERT INTO rfm_scores VALUES (?, 1, ?, 1, 3998, 5, 1, 3, 0)", run, run);
        }
        assertThat(shop.rows("SELECT * FROM rfm_v"))
                .containsExactly("1|Ann|ann@example.com|2|1|39.98|5|1|3|513|Good|2026-01-01|2026-01-01T00:00:00Z");
    }
}
