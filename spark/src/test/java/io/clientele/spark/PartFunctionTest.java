package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartFunctionTest {

    /** Spark takes the function's word for where a row is. */
    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items"})
    void theFunctionGivesThePartitionOfEachRow(String table) {
        boolean items = table.equals("order_items");
        String name = items ? "order_100_part_997_7" : "customer_part_997_7";
        PartFunction function = PartFunction.of(name).orElseThrow();
        assertThat(function.name()).isEqualTo(name);

        for (Row row : LocalSpark.read(table, Map.of("customers", "997", "as-of", "2026-11-28", "parts", "7"))
                .selectExpr((items ? "order_id" : "customer_id") + " AS id", "spark_partition_id() + 1 AS part")
                .distinct()
                .collectAsList()) {
            Object[] id = {row.getLong(0)};
            assertThat(function.produceResult(new GenericInternalRow(id))).isEqualTo(row.getInt(1));
        }
    }

    @Test
    void otherNamesAreNoFunctions() {
        assertThat(PartFunction.of("customer_part_0_7")).isEmpty();
        assertThat(PartFunction.of("customer_part_7")).isEmpty();
        assertThat(PartFunction.of("part_7_7")).isEmpty();
    }
}
