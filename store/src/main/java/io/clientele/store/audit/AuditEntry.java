package io.clientele.store.audit;

import io.clientele.store.edit.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to something.
 *
 * @param model such as {@code customer}; {@code user} for logins
 * @param objectId null where there is no object, such as for the login of an unknown user
 * @param objectText what the object was called at the time
 * @param changes none unless fields were changed
 */
public record AuditEntry(
        long id,
        Instant at,
        Actor actor,
        Action action,
        String model,
        @Nullable Long objectId,
        String objectText,
        List<Change> changes) {
    public AuditEntry {
        changes = List.copyOf(changes);
    }

    AuditEntry with(List<Change> others) {
        return new AuditEntry(id, at, actor, action, model, objectId, objectText, others);
    }
}
