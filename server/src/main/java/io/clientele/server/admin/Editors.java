package io.clientele.server.admin;

import io.clientele.server.page.PageException;
import io.clientele.server.page.Viewer;
import io.clientele.store.Database;
import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.edit.Edit;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Who edits, for the history. */
@Component
class Editors {
    private final UserStore users;
    private final Clock clock;

    Editors(Database database, Clock clock) {
        this.users = new UserStore(database);
        this.clock = clock;
    }

    Edit edit(Viewer viewer) {
        return new Edit(user(viewer).actor(), now());
    }

    User user(Viewer viewer) {
        String name = viewer.name();
        if (name == null) {
            throw PageException.forbidden("Nobody has logged in.");
        }
        return users.findByUsername(name)
                .orElseThrow(() -> PageException.forbidden("The account was deleted meanwhile."));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
