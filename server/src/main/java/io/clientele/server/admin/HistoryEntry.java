package io.clientele.server.admin;

import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.Change;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history as pages show it.
 *
 * @param href the record's page; null if it has none, or is gone
 */
public record HistoryEntry(
        String when,
        String who,
        String action,
        String model,
        String object,
        @Nullable String href,
        List<Change> changes) {

    static List<HistoryEntry> of(List<AuditEntry> entries) {
        return entries.stream().map(HistoryEntry::of).toList();
    }

    static HistoryEntry of(AuditEntry entry) {
        return new HistoryEntry(
                Format.second(entry.at()),
                entry.actor().username(),
                verb(entry.action()),
                entry.model(),
                entry.objectText(),
                entry.action() == Action.DELETE ? null : href(entry.model(), entry.objectId()),
                entry.changes());
    }

    static String verb(Action action) {
        return switch (action) {
            case ADD -> "added";
            case CHANGE -> "changed";
            case DELETE -> "deleted";
            case LOGIN -> "logged in";
            case LOGIN_FAILED -> "failed to log in";
            case LOGOUT -> "logged out";
            case REVOKE -> "revoked";
            case RUN -> "ran";
            case EXPORT -> "exported";
        };
    }

    static @Nullable String href(String model, @Nullable Long id) {
        if (id == null) {
            return null;
        }
        return switch (model.toLowerCase(Locale.ROOT)) {
            case "customer", "product", "order", "user" -> "/admin/" + model + "s/" + id + "/";
            case "job" -> "/admin/jobs/" + id + "/";
            default -> null;
        };
    }
}
