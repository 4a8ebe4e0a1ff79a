package io.clientele.store.crm;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.query.Sort;
import io.clientele.store.query.TableList;
import io.clientele.store.query.TextSearch;
import io.clientele.store.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The customers' table. */
final class CustomerList extends TableList<CustomerRow> {
    private static final TextSearch SEARCH = TextSearch.withId("id", "name", "email", "phone");

    CustomerList(Database database) {
        super(
                database,
                "read the customers of",
                "customers",
                List.of(CustomerField.values()),
                List.of(Sort.ascending(CustomerField.ID)));
    }

    @Override
    protected List<String> columns(Session session) {
        return List.of("id", "name", "email", "phone", "address", session.epochSeconds("created_at"), "external_key");
    }

    @Override
    protected CustomerRow row(ResultSet row) throws SQLException {
        return new CustomerRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochSecond(row.getLong(6)),
                row.getString(7));
    }

    @Override
    protected void search(Session session, List<String> words, Where where) {
        SEARCH.add(session, words, where);
    }
}
