package io.clientele.server.api;

import io.clientele.server.security.CurrentUser;
import io.clientele.store.edit.Edit;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the history says of a change that this request makes. */
@Component
class Edits {
    private final Clock clock;

    Edits(Clock clock) {
        this.clock = clock;
    }

    Edit now() {
        return new Edit(CurrentUser.actor(), instant());
    }

    Instant instant() {
        return clock.instant();
    }
}
