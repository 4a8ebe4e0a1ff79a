package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Population;
import io.clientele.generate.Sampling;
import io.clientele.table.CsvRows;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of every table is the one that the generator gives on one machine, in the same order, however many partitions there are. */
class SameRowsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "64"})
    void allTablesAreThoseOfOneMachine(int parts) {
        Population population =
                Population.defaults().customers(1_500).asOf(AS_OF).seed(7);
        check(population, Map.of("customers", "1500", "as-of", "2026-11-28", "seed", "7", "parts", "" + parts));
    }

    @ParameterizedTest
    @CsvSource({"3"})
    void everySettingReachesTheExecutors(int parts) {
        Population population = Population.defaults()
                .customers(300)
                .asOf(AS_OF)
                .days(365)
                .products(35)
                .locale(io.clientele.people.PersonLocale.PL_PL)
                .cancelled(0.2)
                .sampling(Sampling.INDEPENDENT);
        Map<String, String> options = Map.of(
                "customers", "300",
                "as_of", "2026-11-28",
                "days", "365",
                "products", "35",
                "locale", "pl_PL",
                "cancelled", "20%",
                "sampling", "independent",
                "parts", "" + parts);
        check(population, options);
    }

    private static void check(Population population, Map<String, String> options) {
        for (Table table : Table.values()) {
            Iterator<String> expected = csv(population, table).lines().iterator();
            Iterator<Row> rows = LocalSpark.read(table.key(), options).toLocalIterator();
            int row = 0;
            while (expected.hasNext()) {
                assertThat(rows.hasNext()).as("%s has a row %s", table, row).isTrue();
                assertThat(line(rows.next())).as("%s, row %s", table, row++).isEqualTo(expected.next());
            }
            assertThat(rows.hasNext()).as("%s has more rows", table).isFalse();
        }
    }

    private static String csv(Population population, Table table) {
        Utf8Buffer lines = new Utf8Buffer(1 << 16);
        CsvRows csv = new CsvRows(lines);
        if (table == Table.PRODUCTS) {
            population.plan().forEachProduct(csv);
        } else {
            population.plan().forEachBlock(1, block -> block.forEachRow(Set.of(table), csv));
        }
        return lines.toString();
    }

    private static String line(Row row) {
        StringJoiner line = new StringJoiner(",");
        for (int i = 0; i < row.length(); i++) {
            line.add(field(row.get(i)));
        }
        return line.toString();
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            return Instant.ofEpochSecond(timestamp.getTime() / 1000).toString();
        }
        String text = value.toString();
        return value instanceof String && text.contains(",") ? '"' + text + '"' : text;
    }
}
