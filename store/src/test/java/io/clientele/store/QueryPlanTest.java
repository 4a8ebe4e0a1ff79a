package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which index each of the usual questions takes: an index that none takes has no place in the schema. */
class QueryPlanTest {
    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.in(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM orders WHERE customer_id = 1 ORDER BY ordered_at DESC"
                        + "|SEARCH orders USING INDEX orders_by_customer (customer_id=?)",
                "SELECT 1 FROM orders WHERE customer_id = 1"
                        + "|SEARCH orders USING COVERING INDEX orders_by_customer (customer_id=?)",
                "SELECT * FROM orders ORDER BY ordered_at DESC LIMIT 10|SCAN orders USING INDEX orders_by_date",
                "SELECT * FROM orders WHERE ordered_at >= 1 AND ordered_at < 9 ORDER BY ordered_at"
                        + "|SEARCH orders USING INDEX orders_by_date (ordered_at>? AND ordered_at<?)",
                "SELECT id FROM customers WHERE email = 'x'"
                        + "|SEARCH customers USING COVERING INDEX customers_email (email=?)",
                "SELECT id FROM customers WHERE external_key = 'x'"
                        + "|SEARCH customers USING COVERING INDEX customers_external_key (external_key=?)",
                "SELECT id FROM products WHERE external_key = 'x'"
                        + "|SEARCH products USING COVERING INDEX products_external_key (external_key=?)",
                "SELECT id FROM users WHERE username COLLATE NOCASE = 'x' COLLATE NOCASE"
                        + "|SEARCH users USING COVERING INDEX users_username (username=?)",
                "SELECT * FROM api_tokens WHERE sha256 = 'x'|SEARCH api_tokens USING INDEX api_tokens_sha256 (sha256=?)",
                "SELECT * FROM api_tokens WHERE user_id = 1 ORDER BY id DESC"
                        + "|SEARCH api_tokens USING INDEX api_tokens_by_user (user_id=?)",
                "SELECT * FROM audit_log WHERE model = 'order' AND object_id = 1 ORDER BY id DESC"
                        + "|SEARCH audit_log USING INDEX audit_log_by_object (model=? AND object_id=?)",
                "SELECT * FROM audit_log WHERE user_id = 1 ORDER BY id DESC"
                        + "|SEARCH audit_log USING INDEX audit_log_by_user (user_id=?)",
                "SELECT * FROM jobs WHERE state = 'running'|SEARCH jobs USING INDEX jobs_running (state=?)",
                "SELECT * FROM order_items WHERE order_id = 1 ORDER BY line_no"
                        + "|SEARCH order_items USING PRIMARY KEY (order_id=?)",
                "SELECT * FROM rfm_scores WHERE run_id = 1 ORDER BY customer_id"
                        + "|SEARCH rfm_scores USING PRIMARY KEY (run_id=?)",
                "SELECT * FROM rfm_scores WHERE run_id = 1 AND customer_id = 1"
                        + "|SEARCH rfm_scores USING PRIMARY KEY (run_id=? AND customer_id=?)",
            })
    void aQuestionTakesItsIndexAndSortsNothing(String sql, String plan) {
        assertThat(shop.rows("EXPLAIN QUERY PLAN " + sql))
                .extracting(row -> row.substring(row.lastIndexOf('|') + 1))
                .containsExactly(plan);
    }

    @Test
    void eachIndexIsTakenByAQuestion() {
        assertThat(shop.rows("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"))
                .containsExactly(
                        "api_tokens_by_user",
                        "api_tokens_sha256",
                        "audit_log_by_object",
                        "audit_log_by_user",
                        "customers_email",
                        "customers_external_key",
                        "jobs_running",
                        "orders_by_customer",
                        "orders_by_date",
                        "products_external_key",
                        "users_username");
    }
}
