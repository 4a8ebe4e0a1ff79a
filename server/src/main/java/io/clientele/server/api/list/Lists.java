package io.clientele.server.api.list;

import io.clientele.server.problem.ProblemException;
import io.clientele.store.query.Cursor;
import io.clientele.store.query.ListRequest;
import io.clientele.store.query.Position;
import io.clientele.store.query.RecordList;
import io.clientele.store.query.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers the URLs of lists of stored records. Pages have numbers, as clients of Django REST Framework know them; since a number
 * takes the longer the deeper it lies, links lead on by cursors from row {@value #DEEP} on. A page is read with one statement,
 * and counted with one more only where the number isn't known already.
 */
@Component
public class Lists {
    static final int DEEP = 10_000;

    private final Counts counts;

    public Lists(Counts counts) {
        this.counts = counts;
    }

    /**
     * @param name the list's, for the cache of counts
     * @param call the request
     * @param toJson makes the page's rows into what is answered
     * @throws ProblemException if the query is wrong, or there is no such page
     */
    public <T, J> Page<J> page(String name, RecordList<T> list, ListCall call, Function<List<T>, List<J>> toJson) {
        ApiQuery query = call.query();
        ListCriteria wanted = ListCriteria.of(query, call.parameters(), list.fields());
        PageLinks links = PageLinks.of(call);
        long count = counts.count(name, list, wanted.criteria());
        Optional<String> cursor = query.get(ListParameter.CURSOR);
        if (cursor.isPresent()) {
            if (query.get(ListParameter.PAGE).isPresent()) {
                throw ProblemException.badRequest(ListParameter.CURSOR, "goes without page, but there are both");
            }
            Slice<T> slice = read(list, wanted, links, new Position.At(cursor(cursor.get(), list, wanted)));
            return new Page<>(count, links.to(slice.next()), links.to(slice.previous()), toJson.apply(slice.rows()));
        }
        int page = links.page(count);
        long offset = (long) (page - 1) * links.size();
        Slice<T> slice = read(list, wanted, links, new Position.Offset(offset, count));
        return new Page<>(
                count,
                slice.hasNext() ? next(links, page, slice.next()) : null,
                page > 1 ? links.to(page - 1) : null,
                toJson.apply(slice.rows()));
    }

    private static @Nullable String next(PageLinks links, int page, @Nullable Cursor cursor) {
        return (long) page * links.size() > DEEP ? links.to(cursor) : links.to(page + 1);
    }

    private static <T> Slice<T> read(RecordList<T> list, ListCriteria wanted, PageLinks links, Position position) {
        return list.page(new ListRequest(wanted.criteria(), wanted.sorts(), links.size(), position));
    }

    private static Cursor cursor(String text, RecordList<?> list, ListCriteria wanted) {
        try {
            return Cursor.decode(text, list, wanted.sorts());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    ListParameter.CURSOR,
                    ListCriteria.withoutName(String.valueOf(e.getMessage()), ListParameter.CURSOR));
        }
    }
}
