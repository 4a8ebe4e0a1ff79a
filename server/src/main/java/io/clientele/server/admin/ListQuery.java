package io.clientele.server.admin;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.Cursor;
import io.clientele.store.query.Field;
import io.clientele.store.query.Position;
import io.clientele.store.query.RecordList;
import io.clientele.store.query.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list's address asks for, and addresses that ask for something else. Parameters: {@code q} searches, {@code o} orders,
 * {@code p} is the page's number, {@code cursor} a place deep in the list, {@code year}, {@code month} and {@code day} go down
 * by date; every other is a filter as in the API, such as {@code total_price__gte}.
 */
final class ListQuery {
    static final String SEARCH = "q";
    static final String ORDER = "o";
    static final String PAGE = "p";
    static final String CURSOR = "cursor";
    static final String END = "end";
    private static final Set<String> OWN =
            Set.of(SEARCH, ORDER, PAGE, CURSOR, "year", "month", "day", "_csrf", "action", "ids", "all", "confirmed");
    private static final List<String> POSITIONS = List.of(PAGE, CURSOR);

    private final String url;
    private final Map<String, String> parameters;
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final List<Sort> sorts;
    private final @Nullable Period period;
    private final @Nullable Field dates;
    private final @Nullable String search;
    private final RecordList<?> records;
    private boolean countsSearched = true;

    private ListQuery(ModelAdmin<?> admin, Map<String, String> parameters) {
        this.url = admin.names().url();
        this.parameters = new LinkedHashMap<>(parameters);
        this.parameters.values().removeIf(String::isBlank);
        this.records = admin.records();
        this.dates = admin.dates();
        this.period = dates == null
                ? null
                : Period.parse(parameters.get("year"), parameters.get("month"), parameters.get("day"))
                        .orElse(null);
        this.search = search(this.parameters.get(SEARCH));
        this.sorts = sorts(this.parameters.get(ORDER));
        this.parameters.forEach(this::condition);
    }

    static ListQuery parse(ModelAdmin<?> admin, Map<String, String> parameters) {
        return new ListQuery(admin, parameters);
    }

    private @Nullable String search(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Criteria.search(text).search();
        } catch (IllegalArgumentException e) {
            errors.add(Objects.toString(e.getMessage()));
            return null;
        }
    }

    private List<Sort> sorts(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try {
            List<Sort> parsed = Sort.parse(text, records.fields());
            boolean twice = parsed.stream().map(Sort::field).distinct().count() < parsed.size();
            return twice ? parsed.subList(0, 1) : parsed;
        } catch (IllegalArgumentException e) {
            errors.add(Objects.toString(e.getMessage()));
            return List.of();
        }
    }

    private void condition(String parameter, String text) {
        if (OWN.contains(parameter)) {
            return;
        }
        int cut = parameter.indexOf("__");
        String key = cut < 0 ? parameter : parameter.substring(0, cut);
        String suffix = cut < 0 ? "" : parameter.substring(cut);
        Optional<Field> field =
                records.fields().stream().filter(each -> each.key().equals(key)).findFirst();
        Optional<Comparison> comparison = List.of(Comparison.values()).stream()
                .filter(each -> each.suffix().equals(suffix))
                .findFirst();
        try {
            if (field.isEmpty() || comparison.isEmpty()) {
                throw new IllegalArgumentException("there is no filter " + shortened(parameter));
            }
            conditions.put(parameter, Condition.parse(field.get(), comparison.get(), text));
        } catch (IllegalArgumentException e) {
            errors.add(Objects.toString(e.getMessage()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** What of the address is no sense, a sentence each; the list is shown without it. */
    List<String> errors() {
        return errors;
    }

    List<Sort> sorts() {
        return sorts;
    }

    @Nullable
    Period period() {
        return period;
    }

    @Nullable
    String search() {
        return search;
    }

    /** The filters, by their parameters. */
    Map<String, Condition> conditions() {
        return conditions;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** What is asked for. */
    Criteria criteria() {
        return criteriaWithout(Set.of(), search);
    }

    /**
     * Leaves the search out of {@link #criteriaWithout} and {@link #criteriaOfAllDates}: to search a big table once more for
     * each choice beside the list would take longer than the list.
     */
    void countWithoutSearch() {
        countsSearched = false;
    }

    /** Whether the counts of choices are those of what is searched for. */
    boolean countsSearched() {
        return countsSearched;
    }

    /** The same without some filters, for the counts of what else could be chosen. */
    Criteria criteriaWithout(Set<String> dropped) {
        return criteriaWithout(dropped, countsSearched ? search : null);
    }

    private Criteria criteriaWithout(Set<String> dropped, @Nullable String searched) {
        List<Condition> kept = new ArrayList<>();
        conditions.forEach((parameter, condition) -> {
            if (!dropped.contains(parameter)) {
                kept.add(condition);
            }
        });
        if (period != null && dates != null) {
            kept.add(Condition.of(dates, Comparison.GTE, period.firstSecond()));
            kept.add(Condition.of(dates, Comparison.LT, period.endSecond()));
        }
        return new Criteria(kept, searched);
    }

    /** Without the dates that were gone down to. */
    Criteria criteriaOfAllDates() {
        return new Criteria(List.copyOf(conditions.values()), countsSearched ? search : null);
    }

    boolean narrowed() {
        return !criteria().all();
    }

    /** From 1; 1 if it is no number. */
    int page() {
        String text = parameter(PAGE);
        return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : 1;
    }

    /** @param count of all rows, where it is known */
    Position position(int pageSize, @Nullable Long count) {
        String cursor = parameter(CURSOR);
        if (cursor.equals(END)) {
            return new Position.End();
        }
        if (!cursor.isEmpty()) {
            try {
                return new Position.At(Cursor.decode(cursor, records, sorts));
            } catch (IllegalArgumentException e) {
                errors.add(Objects.toString(e.getMessage()));
                return Position.START;
            }
        }
        return new Position.Offset((page() - 1L) * pageSize, count);
    }

    /** The list with other parameters, from its first page. */
    String with(Map<String, String> changes) {
        return with(Set.of(), changes);
    }

    String without(Set<String> dropped) {
        return with(dropped, Map.of());
    }

    String with(Set<String> dropped, Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        POSITIONS.forEach(all::remove);
        dropped.forEach(all::remove);
        all.putAll(changes);
        return address(url, all);
    }

    /** The list without the search. */
    Map<String, String> otherThanSearch() {
        Map<String, String> others = new LinkedHashMap<>(parameters);
        POSITIONS.forEach(others::remove);
        others.remove(SEARCH);
        return others;
    }

    /** All that narrows and sorts the list, to be sent along by a form. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        POSITIONS.forEach(kept::remove);
        return kept;
    }

    static String address(String url, Map<String, String> parameters) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(url);
        parameters.entrySet().stream()
                .sorted(Comparator.comparing(entry -> POSITIONS.contains(entry.getKey())))
                .forEach(entry -> builder.queryParam(entry.getKey(), "{" + entry.getKey() + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
