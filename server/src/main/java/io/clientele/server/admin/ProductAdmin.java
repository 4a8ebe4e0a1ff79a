package io.clientele.server.admin;

import io.clientele.store.Database;
import io.clientele.store.crm.OrderCounts;
import io.clientele.store.crm.ProductField;
import io.clientele.store.crm.ProductRow;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.query.RecordList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Products. */
@Component
@Order(3)
class ProductAdmin implements ModelAdmin<ProductRow> {
    static final Names NAMES = new Names("products", "product", "products", ProductStore.MODEL);

    private final ProductStore products;
    private final OrderCounts orders;

    ProductAdmin(Database database) {
        this.orders = new OrderCounts(database);
        this.products = new ProductStore(database);
    }

    @Override
    public Names names() {
        return NAMES;
    }

    @Override
    public RecordList<ProductRow> records() {
        return products.records();
    }

    @Override
    public long id(ProductRow row) {
        return row.id();
    }

    @Override
    public String text(ProductRow row) {
        return row.name();
    }

    @Override
    public List<Column<ProductRow>> columns() {
        return List.of(
                Column.of(ProductField.ID, "ID", row -> Cell.id(row.id())),
                Column.of(
                        ProductField.NAME, "Name", row -> Cell.text(row.name()).linked(NAMES.url(row.id()))),
                Column.of(ProductField.CATEGORY, "Category", row -> Cell.text(row.category())),
                Column.number(ProductField.PRICE, "Price", row -> Cell.money(row.priceCents())),
                Column.number(ProductField.STOCK, "Stock", row -> Cell.number(row.stock())));
    }

    @Override
    public String searched() {
        return "Name, category, description or ID";
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter.Values("Category", ProductField.CATEGORY),
                new Filter.Presets(
                        "Stock",
                        List.of(
                                Filter.Preset.of("None", "stock", "0"),
                                new Filter.Preset("1 to 20", Map.of("stock__gte", "1", "stock__lte", "20")),
                                Filter.Preset.of("More than 20", "stock__gt", "20"))),
                new Filter.Presets(
                        "Price",
                        List.of(
                                Filter.Preset.of("Below 20", "price__lt", "20"),
                                new Filter.Preset("20 to 100", Map.of("price__gte", "20", "price__lte", "100")),
                                Filter.Preset.of("Above 100", "price__gt", "100"))));
    }

    @Override
    public ProductEditing editing() {
        return new ProductEditing(products, orders);
    }
}
