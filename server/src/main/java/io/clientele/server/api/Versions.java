package io.clientele.server.api;

import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.StaleRecordException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Versions of records in HTTP: an ETag with each, and If-Match with a change that is to hold for that version only. A change of
 * some fields reads the others first; so it is made for the version that was read, and made again if another came between.
 */
final class Versions {
    private static final int ATTEMPTS = 5;

    private Versions() {}

    /** @param model the record's, for the message if there is none */
    static <T> T change(
            String model,
            long id,
            @Nullable String ifMatch,
            Supplier<Optional<T>> find,
            Function<T, String> version,
            BiFunction<T, String, T> update) {
        for (int attempt = 1; ; attempt++) {
            T current = find.get().orElseThrow(() -> new RecordNotFoundException(model, id));
            String read = version.apply(current);
            require(model, id, ifMatch, read);
            try {
                return update.apply(current, read);
            } catch (StaleRecordException e) {
                if (ifMatch != null || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * The version that a change is to be made for; null for any.
     *
     * @param current what it is now; the ETag that the change is for may be one of several
     */
    static @Nullable String require(String model, long id, @Nullable String ifMatch, String current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        if (!tags(ifMatch).contains("\"" + current + "\"")) {
            throw new StaleRecordException(model, id, current);
        }
        return current;
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }
}
