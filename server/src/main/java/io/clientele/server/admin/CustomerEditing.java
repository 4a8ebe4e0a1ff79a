package io.clientele.server.admin;

import static io.clientele.store.crm.CustomerValues.MAX_ADDRESS;
import static io.clientele.store.crm.CustomerValues.MAX_EMAIL;
import static io.clientele.store.crm.CustomerValues.MAX_NAME;
import static io.clientele.store.crm.CustomerValues.MAX_PHONE;

import io.clientele.server.page.Viewer;
import io.clientele.store.crm.CustomerField;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.CustomerValues;
import io.clientele.store.crm.OrderCounts;
import io.clientele.store.edit.Edit;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer's form. */
final class CustomerEditing implements Editing<CustomerRow> {
    private final CustomerStore customers;
    private final OrderCounts orders;
    private final CustomerPanels panels;

    CustomerEditing(CustomerStore customers, OrderCounts orders, CustomerPanels panels) {
        this.customers = customers;
        this.orders = orders;
        this.panels = panels;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("name", "Name", Widget.TEXT).mandatory().maxLength(MAX_NAME),
                FormField.of("email", "E-mail", Widget.EMAIL)
                        .maxLength(MAX_EMAIL)
                        .help("No two customers have the same, whatever its case."),
                FormField.of("phone", "Phone", Widget.TELEPHONE).maxLength(MAX_PHONE),
                FormField.of("address", "Address", Widget.LONG_TEXT).maxLength(MAX_ADDRESS));
    }

    @Override
    public FormData blank() {
        return FormData.EMPTY;
    }

    @Override
    public Optional<CustomerRow> find(long id) {
        return customers.records().find(id);
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
    public FormData of(CustomerRow row) {
        return new FormData(
                Map.of(
                        "name", row.name(),
                        "email", Objects.toString(row.email(), ""),
                        "phone", Objects.toString(row.phone(), ""),
                        "address", Objects.toString(row.address(), "")),
                0);
    }

    @Override
    public String version(CustomerRow row) {
        return row.version();
    }

    private static CustomerValues values(FormData data) {
        FormReader form = new FormReader(data);
        return new CustomerValues(
                form.text("name"),
                form.optionalText("email"),
                form.optionalText("phone"),
                form.optionalText("address"));
    }

    @Override
    public long create(FormData data, Edit edit) {
        return customers.create(values(data), edit).id();
    }

    @Override
    public void update(long id, FormData data, @Nullable String expectedVersion, Edit edit) {
        customers.update(id, values(data), expectedVersion, edit);
    }

    @Override
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        customers.delete(id, expectedVersion, edit);
    }

    @Override
    public Map<Long, Impact> impacts(List<Long> ids) {
        Map<Long, Long> used = orders.ofCustomers(ids);
        Map<Long, Impact> impacts = new LinkedHashMap<>();
        customers.records().findAll(ids).forEach((id, row) -> {
            long orders = used.getOrDefault(id, 0L);
            String prevents = orders == 0 ? null : "has " + OrderAdmin.NAMES.counted(orders);
            String href = OrderAdmin.NAMES.url() + "?customer=" + id;
            impacts.put(id, new Impact(row.name(), row.version(), "", prevents, href));
        });
        return impacts;
    }

    @Override
    public String morePanels() {
        return "admin/customer";
    }

    @Override
    public Map<String, Object> more(CustomerRow row, Viewer viewer) {
        return panels.of(row, viewer);
    }

    @Override
    public Picker<CustomerRow> picker() {
        return new Picker<>(
                "customer",
                customers.records(),
                CustomerRow::id,
                row -> row.email() == null ? row.name() : row.name() + " <" + row.email() + ">",
                text -> text.contains("@")
                        ? Optional.of(Condition.of(CustomerField.EMAIL, Comparison.EQ, text))
                        : Optional.empty());
    }
}
