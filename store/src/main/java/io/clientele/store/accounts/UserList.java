package io.clientele.store.accounts;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.query.Sort;
import io.clientele.store.query.TableList;
import io.clientele.store.query.TextSearch;
import io.clientele.store.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The users' table. */
final class UserList extends TableList<User> {
    private static final TextSearch SEARCH = TextSearch.of("username");

    UserList(Database database) {
        super(
                database,
                "read the users of",
                "users",
                List.of(UserField.values()),
                List.of(Sort.ascending(UserField.USERNAME)));
    }

    @Override
    protected List<String> columns(Session session) {
        return List.of(
                "id",
                "username",
                "password_hash",
                "role",
                "active",
                session.epochSeconds("created_at"),
                session.epochSeconds("last_login_at"));
    }

    @Override
    protected User row(ResultSet row) throws SQLException {
        return new User(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Role.ofKey(row.getString(4)),
                row.getBoolean(5),
                Instants.read(row, 6),
                Instants.readNullable(row, 7));
    }

    @Override
    protected void search(Session session, List<String> words, Where where) {
        SEARCH.add(session, words, where);
    }
}
