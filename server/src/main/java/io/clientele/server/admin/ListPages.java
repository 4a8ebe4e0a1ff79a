package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.Cursor;
import io.clientele.store.query.Field;
import io.clientele.store.query.ListRequest;
import io.clientele.store.query.RecordList;
import io.clientele.store.query.Slice;
import io.clientele.store.query.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a list's page of its description and what its address asks for. */
final class ListPages {
    static final int PAGE_SIZE = 50;

    private ListPages() {}

    static <T> ListView of(ModelAdmin<T> admin, ListQuery query, Viewer viewer) {
        RecordList<T> records = admin.records();
        Totals totals = Totals.of(records, query.criteria(), admin.counted());
        if (query.search() != null && Totals.of(records, Criteria.ALL).more()) {
            query.countWithoutSearch();
        }
        Long count = totals.more() ? null : totals.count();
        Slice<T> slice = records.page(
                new ListRequest(query.criteria(), query.sorts(), PAGE_SIZE, query.position(PAGE_SIZE, count)));
        return new ListView(
                admin.names(),
                admin.title(),
                admin.searched().isEmpty() ? null : query.parameter(ListQuery.SEARCH),
                admin.searched(),
                query.otherThanSearch(),
                totals.text(admin.names()),
                headers(admin, query),
                slice.rows().stream().map(row -> row(admin, row)).toList(),
                chips(admin, query),
                Facets.of(admin, query),
                DateDrilldown.of(admin, query),
                pager(query, totals, slice),
                admin.mayEdit(viewer),
                ListQuery.address(admin.names().url() + "export/", query.kept()),
                query.narrowed());
    }

    private static <T> ListView.Row row(ModelAdmin<T> admin, T row) {
        long id = admin.id(row);
        List<Cell> cells =
                admin.columns().stream().map(column -> column.cell().apply(row)).toList();
        return new ListView.Row(
                id, admin.text(row), admin.hasPage() ? admin.names().url(id) : null, cells);
    }

    private static List<ListView.Header> headers(ModelAdmin<?> admin, ListQuery query) {
        List<Sort> sorts = query.sorts().isEmpty() ? admin.records().defaultSorts() : query.sorts();
        List<ListView.Header> headers = new ArrayList<>();
        for (Column<?> column : admin.columns()) {
            Field field = column.sort();
            if (field == null) {
                headers.add(new ListView.Header(column.header(), column.style(), null, null));
                continue;
            }
            Sort current = sorts.get(0).field().equals(field) ? sorts.get(0) : null;
            boolean descending = current != null && !current.descending();
            headers.add(new ListView.Header(
                    column.header(),
                    column.style(),
                    query.with(Map.of(ListQuery.ORDER, new Sort(field, descending).text())),
                    current == null ? null : current.descending() ? "descending" : "ascending"));
        }
        return headers;
    }

    /** The filters that no box beside the list shows as chosen. */
    private static List<ListView.Chip> chips(ModelAdmin<?> admin, ListQuery query) {
        Set<String> shown = Facets.parameters(admin);
        List<ListView.Chip> chips = new ArrayList<>();
        query.conditions().forEach((parameter, condition) -> {
            if (!shown.contains(parameter)) {
                String text = parameter
                        .replace("__icontains", " contains")
                        .replace("__gte", " ≥")
                        .replace("__gt", " >")
                        .replace("__lte", " ≤")
                        .replace("__lt", " <")
                        .replace("__", " ")
                        .replace('_', ' ');
                chips.add(new ListView.Chip(text + " " + query.parameter(parameter), query.without(Set.of(parameter))));
            }
        });
        return chips;
    }

    private static ListView.Pager pager(ListQuery query, Totals totals, Slice<?> slice) {
        boolean byCursor = !query.parameter(ListQuery.CURSOR).isEmpty();
        int page = query.page();
        long pages = Math.max(1, (totals.count() + PAGE_SIZE - 1) / PAGE_SIZE);
        boolean last = query.parameter(ListQuery.CURSOR).equals(ListQuery.END) || !slice.hasNext();
        String label;
        if (totals.more()) {
            label = last ? "Last page" : byCursor && page == 1 ? "Near the end" : "Page " + Format.count(page);
        } else {
            label = "Page " + Format.count(page) + " of " + Format.count(pages);
        }
        return new ListView.Pager(
                label,
                slice.hasPrevious() ? query.with(Map.of()) : null,
                step(query, slice.previous(), byCursor, page - 1, totals),
                step(query, slice.next(), byCursor, byCursor && page == 1 ? 1 : page + 1, totals),
                slice.hasNext() ? last(query, totals, pages) : null);
    }

    /** By number as far as rows are counted; behind it by the place, which is quick at any depth. */
    private static @Nullable String step(
            ListQuery query, @Nullable Cursor cursor, boolean byCursor, int page, Totals totals) {
        if (cursor == null) {
            return null;
        }
        Map<String, String> changes = new LinkedHashMap<>();
        if (page > 1) {
            changes.put(ListQuery.PAGE, Integer.toString(page));
        }
        if (byCursor || (totals.more() && (long) page * PAGE_SIZE > Totals.COUNTED)) {
            changes.put(ListQuery.CURSOR, cursor.encode());
        }
        return query.with(changes);
    }

    private static String last(ListQuery query, Totals totals, long pages) {
        return totals.more()
                ? query.with(Map.of(ListQuery.CURSOR, ListQuery.END))
                : query.with(Map.of(ListQuery.PAGE, Long.toString(pages)));
    }
}
