package io.clientele.store.crm;

import static io.clientele.model.OrderStatus.PENDING;
import static io.clientele.store.crm.Desk.EDIT;
import static io.clientele.store.crm.Desk.NOON;
import static io.clientele.store.crm.Desk.assertRefused;
import static io.clientele.store.crm.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.Change;
import io.clientele.store.edit.RecordInUseException;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.StaleRecordException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CustomerStoreTest {
    @Parameter
    Engine engine;

    private static final CustomerValues ANN =
            new CustomerValues("Ann Żółw", "Ann@Example.com", "+48 1", "Street 1, 00-001 Town");

    @TempDir
    Path folder;

    private Shop shop;
    private Desk desk;
    private CustomerStore customers;

    @BeforeEach
    void open() {
        shop = Shop.in(engine, folder);
        desk = new Desk(shop.database());
        customers = desk.customers;
    }

    @Test
    void aCustomerIsReadAsWritten() {
        CustomerRow ann = customers.create(ANN, EDIT);
        assertThat(ann).isEqualTo(new CustomerRow(1, ANN.name(), ANN.email(), ANN.phone(), ANN.address(), NOON, null));
        assertThat(customers.records().find(1)).contains(ann);
        assertThat(customers.names(List.of(1L, 1L, 5L)))
                .isEqualTo(Map.of(1L, new CustomerName(1, "Ann Żółw", "Ann@Example.com")));
        assertThat(desk.lastEntry("customer", 1).action()).isEqualTo(Action.ADD);
    }

    @Test
    void idsRiseAndAreNotUsedAgainWhileALaterOneIsThere() {
        customers.create(new CustomerValues("A", null, null, null), EDIT);
        customers.create(new CustomerValues("B", null, null, null), EDIT);
        customers.delete(1, null, EDIT);
        assertThat(customers.create(ANN, EDIT).id()).isEqualTo(3);
    }

    @Test
    void anEmailBelongsToOneCustomerWhateverItsCase() {
        customers.create(ANN, EDIT);
        CustomerValues same = new CustomerValues("Other", "aNN@eXample.COM", null, null);
        assertRefused(() -> customers.create(same, EDIT)).containsExactly("email: belongs to another customer");
        CustomerRow bob = customers.create(new CustomerValues("Bob", null, null, null), EDIT);
        assertRefused(() -> customers.update(bob.id(), same, null, EDIT))
                .containsExactly("email: belongs to another customer");
        assertThat(customers.update(1, same, null, EDIT).email()).isEqualTo("aNN@eXample.COM");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertRefused(() -> customers.create(new CustomerValues(" ", "no e-mail", "1".repeat(51), "x\0"), EDIT))
                .containsExactly(
                        "name: must not be blank",
                        "email: must be like name@example.com",
                        "phone: has 51 characters, but must have at most 50",
                        "address: must not hold U+0000 or half a surrogate pair");
        assertThat(shop.number("SELECT count(*) FROM customers")).isZero();
    }

    @Test
    void lengthsAreThoseOfCodePoints() {
        assertThat(customers
                        .create(new CustomerValues("😀".repeat(200), null, null, null), EDIT)
                        .name())
                .hasSize(400);
        assertRefused(() -> customers.create(new CustomerValues("😀".repeat(201), null, null, null), EDIT))
                .containsExactly("name: has 201 characters, but must have at most 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b@c", "@x", "x@", "a b@c", "a@b\n", ""})
    void whatIsNoEmailIsRefused(String email) {
        assertRefused(() -> customers.create(new CustomerValues("Ann", email, null, null), EDIT))
                .containsExactly("email: must be like name@example.com");
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertRefused(() -> customers.create(new CustomerValues("x\uD83D", "a@\uDE00", null, null), EDIT))
                .containsExactly(
                        "name: must not hold U+0000 or half a surrogate pair",
                        "email: must not hold U+0000 or half a surrogate pair");
    }

    @Test
    void aChangeIsWrittenWithItsHistory() {
        CustomerRow ann = customers.create(ANN, EDIT);
        CustomerRow changed =
                customers.update(1, new CustomerValues("Ann Żółw", null, "+48 2", ANN.address()), ann.version(), EDIT);
        assertThat(changed.email()).isNull();
        assertThat(changed.createdAt()).isEqualTo(NOON);
        assertThat(changed.version()).isNotEqualTo(ann.version());
        assertThat(desk.lastEntry("customer", 1).changes())
                .containsExactly(new Change("email", "Ann@Example.com", null), new Change("phone", "+48 1", "+48 2"));
    }

    @Test
    void whatDiffersInNothingIsNotWritten() {
        CustomerRow ann = customers.create(ANN, EDIT);
        assertThat(customers.update(1, ANN, ann.version(), EDIT)).isEqualTo(ann);
        assertThat(desk.history.forObject("customer", 1, 10))
                .extracting(AuditEntry::action)
                .containsExactly(Action.ADD);
    }

    /** An imported customer may be called by more than 200 letters. */
    @Test
    void whatIsOddAlreadyMayStayWhenSomethingElseIsChanged() {
        String name = "x".repeat(300);
        shop.execute("INSERT INTO customers (id, name, created_at) VALUES (1, ?, @0)", name);
        assertThat(customers
                        .update(1, new CustomerValues(name, null, "1", null), null, EDIT)
                        .phone())
                .isEqualTo("1");
        assertRefused(() -> customers.update(1, new CustomerValues(name + "x", null, "1", null), null, EDIT))
                .containsExactly("name: has 301 characters, but must have at most 200");
    }

    @Test
    void whoReadAnOlderVersionIsTold() {
        CustomerRow ann = customers.create(ANN, EDIT);
        shop.execute("UPDATE customers SET phone = '0' WHERE id = 1");
        assertThatThrownBy(() -> customers.update(1, ANN, ann.version(), EDIT))
                .isInstanceOf(StaleRecordException.class);
        assertThatThrownBy(() -> customers.delete(1, ann.version(), EDIT)).isInstanceOf(StaleRecordException.class);
        assertThat(customers.update(1, ANN, null, EDIT).version()).isEqualTo(ann.version());
    }

    @Test
    void aCustomerWithOrdersIsNotDeleted() {
        CustomerRow ann = customers.create(ANN, EDIT);
        ProductRow chair = desk.product("Chair", 100, 10);
        desk.order(ann, PENDING, line(chair, 1));
        desk.order(ann, PENDING, line(chair, 1));
        assertThatThrownBy(() -> customers.delete(1, null, EDIT))
                .isInstanceOfSatisfying(
                        RecordInUseException.class,
                        inUse -> assertThat(inUse.count()).isEqualTo(2))
                .hasMessage("customer 1 has 2 orders and can't be deleted");
        desk.orders.delete(1, null, EDIT);
        assertThatThrownBy(() -> customers.delete(1, null, EDIT))
                .hasMessage("customer 1 has 1 order and can't be deleted");
        desk.orders.delete(2, null, EDIT);
        customers.delete(1, null, EDIT);
        assertThat(customers.records().find(1)).isEmpty();
        assertThat(desk.lastEntry("customer", 1).objectText()).isEqualTo("Ann Żółw");
    }

    @Test
    void whoIsNotThereIsNotChanged() {
        assertThatThrownBy(() -> customers.update(5, ANN, null, EDIT))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessage("there is no customer 5");
        assertThatThrownBy(() -> customers.delete(5, null, EDIT)).isInstanceOf(RecordNotFoundException.class);
        assertThat(desk.history.recent(10, null)).isEmpty();
    }
}
