package io.clientele.server.api.list;

import io.clientele.server.problem.ProblemException;
import io.clientele.store.query.Cursor;
import io.clientele.store.query.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * Pages by their numbers, from 1, and the URLs of others: the request's with all that it asks for.
 *
 * @param size rows of a page
 */
public record PageLinks(ListCall call, int size) {
    public static final int DEFAULT_SIZE = 10;

    /** @throws ProblemException if the request's page size is none */
    public static PageLinks of(ListCall call) {
        return new PageLinks(
                call, call.query().integer(ListParameter.PAGE_SIZE, DEFAULT_SIZE, 1, ListRequest.MAX_LIMIT));
    }

    /**
     * The page that is asked for; also the word {@code last} is one.
     *
     * @param count rows in all pages
     * @throws ProblemException if there are fewer pages
     */
    public int page(long count) {
        ApiQuery query = call.query();
        boolean last = query.get(ListParameter.PAGE).filter("last"::equals).isPresent();
        int pages = (int) Math.min(Integer.MAX_VALUE, Math.max(1, (count + size - 1) / size));
        int page = last ? pages : query.integer(ListParameter.PAGE, 1, 1, Integer.MAX_VALUE);
        if (page > pages) {
            throw ProblemException.notFound("page is " + page + ", but the last one is " + pages);
        }
        return page;
    }

    public String to(int page) {
        String number = page == 1 ? null : Integer.toString(page);
        return call.url() + call.query().with(ListParameter.PAGE, number).text();
    }

    @Nullable
    String to(@Nullable Cursor cursor) {
        return cursor == null
                ? null
                : call.url()
                        + call.query()
                                .with(ListParameter.CURSOR, cursor.encode(), ListParameter.PAGE)
                                .text();
    }
}
