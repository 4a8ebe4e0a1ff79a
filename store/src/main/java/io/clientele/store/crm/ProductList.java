package io.clientele.store.crm;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.query.Sort;
import io.clientele.store.query.TableList;
import io.clientele.store.query.TextSearch;
import io.clientele.store.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The products' table. */
final class ProductList extends TableList<ProductRow> {
    private static final TextSearch SEARCH = TextSearch.withId("id", "name", "category", "description");

    ProductList(Database database) {
        super(
                database,
                "read the products of",
                "products",
                List.of(ProductField.values()),
                List.of(Sort.ascending(ProductField.ID)));
    }

    @Override
    protected List<String> columns(Session session) {
        return List.of("id", "name", "description", "category", "price_cents", "stock", "external_key");
    }

    @Override
    protected ProductRow row(ResultSet row) throws SQLException {
        return new ProductRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7));
    }

    @Override
    protected void search(Session session, List<String> words, Where where) {
        SEARCH.add(session, words, where);
    }
}
