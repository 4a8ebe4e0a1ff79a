package io.clientele.server.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list as its template shows it.
 *
 * @param search what is searched for; null if the list has no search
 * @param kept what the search's form sends along
 * @param total how many rows there are, in words
 * @param dates null if the list doesn't go down by date
 */
public record ListView(
        Names names,
        String title,
        @Nullable String search,
        String searched,
        Map<String, String> kept,
        String total,
        List<Header> headers,
        List<Row> rows,
        List<Chip> chips,
        List<Facet> facets,
        @Nullable Dates dates,
        Pager pager,
        boolean selectable,
        String exportUrl,
        boolean narrowed) {

    /** @param sorted {@code ascending} or {@code descending}; null if the list is not sorted by it */
    public record Header(
            String text,
            String style,
            @Nullable String href,
            @Nullable String sorted) {}

    /** @param href the record's page; null if there is none */
    public record Row(long id, String text, @Nullable String href, List<Cell> cells) {}

    /** A filter that is set, and the list without it. */
    public record Chip(String text, String href) {}

    /** Filters to choose from. */
    public record Facet(String label, List<Option> options, boolean chosen) {}

    /** @param count how many rows there would be; empty if it is not known */
    public record Option(String label, String count, String href, boolean chosen) {}

    /**
     * @param up the wider periods, the widest first
     * @param current what is shown; empty for all dates
     * @param down the narrower periods in it
     */
    public record Dates(List<Option> up, String current, List<Option> down) {}

    /** Addresses of other pages; null where there is none. */
    public record Pager(
            String label,
            @Nullable String first,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String last) {}
}
