package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.people.PersonLocale;
import io.clientele.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same settings give the same bytes, whatever the threads, the parts, the machine. */
class DeterminismTest {
    private static final Population THREE_THOUSAND =
            Population.defaults().customers(3_000).cancelled(0.03);

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void threadsDoNotChangeABit(int threads) {
        assertThat(hashes(THREE_THOUSAND, threads)).isEqualTo(hashes(THREE_THOUSAND, 1));
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "17", "5000"})
    void thePartsInARowAreTheWhole(int parts) {
        PopulationPlan plan = THREE_THOUSAND.plan();
        TableDigests digests = new TableDigests(plan);
        for (int part = 1; part <= parts; part++) {
            plan.forEachBlock(new Part(part, parts), 1, digests::add);
        }
        assertThat(lines(THREE_THOUSAND, digests)).isEqualTo(hashes(THREE_THOUSAND, 1));
    }

    @Test
    void oneCustomerCanBeMadeAlone() {
        PopulationPlan plan = THREE_THOUSAND.plan();
        PurchaseHistory inARow = new PurchaseHistory();
        PurchaseHistory alone = new PurchaseHistory();
        HistoryGenerator generator = new HistoryGenerator(plan);
        for (long index = 0; index < 1000; index++) {
            generator.generate(index, inARow);
        }
        new HistoryGenerator(plan).generate(999, alone);
        assertThat(alone.orders()).isEqualTo(inARow.orders());
        for (int order = 0; order < alone.orders(); order++) {
            assertThat(alone.orderedAt(order)).isEqualTo(inARow.orderedAt(order));
            assertThat(alone.totalCents(order)).isEqualTo(inARow.totalCents(order));
        }
    }

    /**
     * Pins every table's bytes. If it fails and the change is meant, {@link Population#DATA_VERSION} must grow, and the
     * file is made anew from the failure's actual lines.
     */
    @Test
    void theBytesAreThoseOfTheDataVersion() throws IOException {
        List<String> actual = new ArrayList<>();
        for (long seed : new long[] {1, 42, -7_000_000_000L}) {
            for (PersonLocale locale : PersonLocale.values()) {
                Population population =
                        Population.defaults().seed(seed).locale(locale).cancelled(seed == 1 ? 0.03 : 0);
                actual.addAll(hashes(population, 1));
            }
        }
        assertThat(actual).isEqualTo(goldenLines());
    }

    @Test
    void whatTheReaderThrowsEndsTheGeneration() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger blocks = new AtomicInteger();
            assertThatThrownBy(() -> THREE_THOUSAND.plan().forEachBlock(threads, block -> {
                        if (blocks.incrementAndGet() == 3) {
                            throw new IllegalStateException("full");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
            assertThat(blocks).hasValue(3);
        }
    }

    private static List<String> hashes(Population population, int threads) {
        PopulationPlan plan = population.plan();
        TableDigests digests = new TableDigests(plan);
        plan.forEachBlock(threads, digests::add);
        return lines(population, digests);
    }

    private static List<String> lines(Population population, TableDigests digests) {
        List<String> lines = new ArrayList<>();
        for (Table table : Table.values()) {
            lines.add(String.join(
                    " ",
                    "v" + Population.DATA_VERSION,
                    Long.toString(population.seed()),
                    population.locale().tag(),
                    table.key(),
                    Long.toString(digests.rows(table)),
                    digests.sha256(table)));
        }
        return lines;
    }

    private static List<String> goldenLines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DeterminismTest.class.getResourceAsStream("table-hashes.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
