package io.clientele.store.crm;

import static io.clientele.store.crm.Desk.EDIT;
import static io.clientele.store.crm.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.model.OrderStatus;
import io.clientele.store.ConnectionPool;
import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.edit.EditException;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.edit.StaleRecordException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several clerks at once: each change is made as if it were alone, or refused for a reason that can be told. */
@ParameterizedClass
@EnumSource(Engine.class)
class TogetherTest {
    private static final int CLERKS = 8;

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
    private ConnectionPool pool;
    private Desk desk;
    private CustomerRow ann;

    @BeforeEach
    void open() {
        pool = ConnectionPool.of(Shop.in(engine, folder).database(), CLERKS);
        desk = new Desk(pool.database());
        ann = desk.customer("Ann");
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        pool.close();
    }

    @Test
    void noMoreIsSoldThanIsInStock() throws Exception {
        ProductRow chair = desk.product("Chair", 100, 5);
        List<Object> results = together(clerk -> desk.order(ann, OrderStatus.PENDING, line(chair, 1)));
        assertThat(results).filteredOn(OrderDetail.class::isInstance).hasSize(5);
        assertThat(results).filteredOn(InvalidRecordException.class::isInstance).hasSize(CLERKS - 5);
        assertThat(desk.stock(chair)).isZero();
    }

    /** Each takes both products, some the one first and some the other. */
    @Test
    void noTwoWaitForEachOther() throws Exception {
        ProductRow chair = desk.product("Chair", 100, 100);
        ProductRow table = desk.product("Table", 100, 100);
        for (int round = 0; round < 5; round++) {
            assertThat(together(clerk -> clerk % 2 == 0
                            ? desk.order(ann, OrderStatus.PENDING, line(chair, 1), line(table, 1))
                            : desk.order(ann, OrderStatus.PENDING, line(table, 1), line(chair, 1))))
                    .allMatch(OrderDetail.class::isInstance);
        }
        assertThat(desk.stock(chair)).isEqualTo(desk.stock(table)).isEqualTo(100 - 5 * CLERKS);
    }

    @Test
    void oneOfThemGetsTheEmail() throws Exception {
        List<Object> results = together(clerk -> clerk % 2 == 0
                ? desk.customers.create(new CustomerValues("New", "one@example.com", null, null), EDIT)
                : desk.customers.update(
                        desk.customer("Old").id(),
                        new CustomerValues("Old", "ONE@example.com", null, null),
                        null,
                        EDIT));
        assertThat(results).filteredOn(CustomerRow.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(InvalidRecordException.class::isInstance).hasSize(CLERKS - 1);
    }

    @Test
    void oneOfThoseWhoReadTheSameVersionChangesIt() throws Exception {
        List<Object> results = together(clerk -> desk.customers.update(
                ann.id(), new CustomerValues("Ann " + clerk, null, null, null), ann.version(), EDIT));
        assertThat(results).filteredOn(CustomerRow.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(StaleRecordException.class::isInstance).hasSize(CLERKS - 1);
    }

    /** What each gets: a result, or the exception by which it was refused. */
    private List<Object> together(IntFunction<Object> change) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLERKS);
        List<Future<Object>> futures = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            int clerk = i;
            Callable<Object> work = () -> {
                start.await();
                try {
                    return change.apply(clerk);
                } catch (EditException refusal) {
                    return refusal;
                }
            };
            futures.add(threads.submit(work));
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
