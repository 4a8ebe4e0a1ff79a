package io.clientele.store.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what differs between a record as it was and as it is to be. */
public final class Changes {
    private final List<Change> changes = new ArrayList<>();

    /** Notes the field if the values differ. */
    public Changes add(String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(field, text(from), text(to)));
        }
        return this;
    }

    /** As {@link #add}, with amounts as decimals. */
    public Changes addMoney(String field, @Nullable Long fromCents, @Nullable Long toCents) {
        return add(field, money(fromCents), money(toCents));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Which fields differ. */
    public Set<String> fields() {
        return changes.stream().map(Change::field).collect(Collectors.toSet());
    }

    public List<Change> list() {
        return List.copyOf(changes);
    }

    /** Such as 12.50. */
    public static @Nullable String money(@Nullable Long cents) {
        if (cents == null) {
            return null;
        }
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
