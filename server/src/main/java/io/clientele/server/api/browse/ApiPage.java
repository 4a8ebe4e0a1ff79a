package io.clientele.server.api.browse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an answer shows; {@code api} in its template.
 *
 * @param title what the method does
 * @param request its first line
 * @param status its answer's
 * @param headers the answer's, those worth seeing
 * @param json marked up
 * @param previous URL of the page before
 * @param next URL of the page behind
 * @param filters a list's parameters with their values; empty for what is no list
 * @param jsonUrl where the same is without the page
 * @param post what a form to POST begins with; null if there is none or the reader may not
 * @param put what a form to PUT begins with; null if there is none or the reader may not
 * @param delete whether there is a button to delete
 */
public record ApiPage(
        String title,
        String request,
        String status,
        Map<String, String> headers,
        String json,
        @Nullable String previous,
        @Nullable String next,
        List<Filter> filters,
        String jsonUrl,
        @Nullable String post,
        @Nullable String put,
        boolean delete) {

    /**
     * A field of the form above a list.
     *
     * @param choices its values, if there are only a few
     */
    public record Filter(String name, String value, List<String> choices) {}
}
