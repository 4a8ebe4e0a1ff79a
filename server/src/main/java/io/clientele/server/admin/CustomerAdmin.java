package io.clientele.server.admin;

import io.clientele.store.Database;
import io.clientele.store.crm.CustomerField;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.OrderCounts;
import io.clientele.store.query.Field;
import io.clientele.store.query.RecordList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Customers. */
@Component
@Order(1)
class CustomerAdmin implements ModelAdmin<CustomerRow> {
    static final Names NAMES = new Names("customers", "customer", "customers", CustomerStore.MODEL);

    private final CustomerStore customers;
    private final OrderCounts orders;
    private final CustomerPanels panels;

    CustomerAdmin(Database database) {
        this.orders = new OrderCounts(database);
        this.customers = new CustomerStore(database);
        this.panels = new CustomerPanels(database);
    }

    @Override
    public Names names() {
        return NAMES;
    }

    @Override
    public RecordList<CustomerRow> records() {
        return customers.records();
    }

    @Override
    public long id(CustomerRow row) {
        return row.id();
    }

    @Override
    public String text(CustomerRow row) {
        return row.name();
    }

    @Override
    public List<Column<CustomerRow>> columns() {
        return List.of(
                Column.of(CustomerField.ID, "ID", row -> Cell.id(row.id())),
                Column.of(
                        CustomerField.NAME, "Name", row -> Cell.text(row.name()).linked(NAMES.url(row.id()))),
                Column.of(CustomerField.EMAIL, "E-mail", row -> Cell.text(row.email())),
                Column.oneLine(CustomerField.PHONE, "Phone", row -> Cell.text(row.phone())),
                Column.oneLine(CustomerField.CREATED_AT, "Since (UTC)", row -> Cell.instant(row.createdAt())));
    }

    @Override
    public String searched() {
        return "Name, e-mail, phone or ID";
    }

    @Override
    public List<Filter> filters() {
        // Not by phone: no index knows who has none, and to count them looks at everybody.
        return List.of(new Filter.Presets(
                "E-mail",
                List.of(
                        Filter.Preset.of("Has one", "email__isnull", "false"),
                        Filter.Preset.of("Has none", "email__isnull", "true"))));
    }

    @Override
    public Field dates() {
        return CustomerField.CREATED_AT;
    }

    @Override
    public CustomerEditing editing() {
        return new CustomerEditing(customers, orders, panels);
    }
}
