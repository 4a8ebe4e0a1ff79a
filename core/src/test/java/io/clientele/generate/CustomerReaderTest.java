package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.table.CsvRows;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomerReaderTest {
    private static final Set<Table> TABLES =
            Set.of(Table.CUSTOMERS, Table.GROUND_TRUTH, Table.ORDERS, Table.ORDER_ITEMS);
    private static final Population POPULATION = Population.defaults().customers(700);

    @Test
    void anyCustomersAreThoseOfTheWhole() {
        PopulationPlan plan = POPULATION.plan();
        Utf8Buffer whole = new Utf8Buffer(1 << 16);
        plan.forEachBlock(1, block -> block.forEachRow(TABLES, new CsvRows(whole)));

        Utf8Buffer pulled = new Utf8Buffer(1 << 16);
        CustomerReader reader = plan.reader(Depth.ORDERS, true);
        reader.read(650, 50).forEachRow(TABLES, new CsvRows(new Utf8Buffer(1)));
        for (int at = 0; at < 700; at += 7) {
            reader.read(at, 7).forEachRow(TABLES, new CsvRows(pulled));
        }

        assertThat(pulled).hasToString(whole.toString());
    }

    @Test
    void onlyWhatIsAskedForIsMade() {
        CustomerBlock block = POPULATION.plan().reader(Depth.ASKED, false).read(3, 1);

        assertThat(block.history(0).askedOrders()).isPositive();
        assertThat(block.history(0).orders()).isZero();
        assertThat(block.person(0).name()).isEmpty();
    }

    @Test
    void customersThatThereAreNotAreRefused() {
        CustomerReader reader = POPULATION.plan().reader(Depth.ASKED, false);

        assertThatThrownBy(() -> reader.read(699, 2))
                .hasMessage("customers 699 to 700 are asked for, but there are 0 to 699");
        assertThatThrownBy(() -> reader.read(0, 257)).hasMessage("count is 257, but must be 0 to 256");
    }

    @Test
    void theOrdersAreCountedWithoutMakingThem() {
        long orders = POPULATION.orders().count();

        assertThat(POPULATION.plan().orderCount()).hasValue(orders);
        assertThat(POPULATION.plan().meanOrders() * 700).isBetween(orders - 0.5, orders + 0.5);
        assertThat(POPULATION.cancelled(0.1).plan().orderCount()).isEmpty();
        assertThat(POPULATION.sampling(Sampling.INDEPENDENT).plan().orderCount())
                .isEmpty();
    }
}
