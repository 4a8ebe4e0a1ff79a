package io.clientele.store.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page.
 *
 * @param next leads to the page behind this one; null if this is the last
 * @param previous leads to the page before this one; null if this is the first
 */
public record Slice<T>(
        List<T> rows, @Nullable Cursor next, @Nullable Cursor previous) {
    public Slice {
        rows = List.copyOf(rows);
    }

    public boolean hasNext() {
        return next != null;
    }

    public boolean hasPrevious() {
        return previous != null;
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> function) {
        return new Slice<>(rows.stream().<R>map(function).toList(), next, previous);
    }
}
