package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.server.security.Accounts;
import io.clientele.store.Database;
import io.clientele.store.accounts.TokenStore;
import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserField;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.query.RecordList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts, for superusers. */
@Component
@Order(5)
class UserAdmin implements ModelAdmin<User> {
    static final Names NAMES = new Names("users", "user", "users", UserStore.MODEL);

    private final UserStore users;
    private final UserEditing editing;

    UserAdmin(Database database, Accounts accounts) {
        this.users = new UserStore(database);
        this.editing = new UserEditing(users, accounts, new TokenStore(database));
    }

    @Override
    public Names names() {
        return NAMES;
    }

    @Override
    public RecordList<User> records() {
        return users.records();
    }

    @Override
    public long id(User row) {
        return row.id();
    }

    @Override
    public String text(User row) {
        return row.username();
    }

    @Override
    public List<Column<User>> columns() {
        return List.of(
                Column.of(
                        UserField.USERNAME,
                        "User name",
                        row -> Cell.text(row.username()).linked(NAMES.url(row.id()))),
                Column.of(UserField.ROLE, "Role", row -> Cell.text(row.role().key())),
                Column.of(UserField.ACTIVE, "May log in", row -> Cell.yesNo(row.active())),
                Column.oneLine(UserField.CREATED_AT, "Since (UTC)", row -> Cell.instant(row.createdAt())),
                Column.oneLine(UserField.LAST_LOGIN_AT, "Last login (UTC)", row -> Cell.instant(row.lastLoginAt())));
    }

    @Override
    public String searched() {
        return "User name";
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter.Values("Role", UserField.ROLE),
                new Filter.Presets(
                        "May log in",
                        List.of(Filter.Preset.of("yes", "active", "true"), Filter.Preset.of("no", "active", "false"))));
    }

    @Override
    public UserEditing editing() {
        return editing;
    }

    @Override
    public boolean mayView(Viewer viewer) {
        return viewer.superuser();
    }

    @Override
    public boolean mayEdit(Viewer viewer) {
        return viewer.superuser();
    }
}
