package io.clientele.server.admin;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.Field;
import io.clientele.store.query.RecordList;
import io.clientele.store.query.ValueCount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The boxes beside a list: what each choice would leave of it. */
final class Facets {
    /** Where the counting of one choice ends. */
    static final long COUNTED = 1_000;

    private Facets() {}

    static List<ListView.Facet> of(ModelAdmin<?> admin, ListQuery query) {
        List<ListView.Facet> facets = new ArrayList<>();
        for (Filter filter : admin.filters()) {
            List<ListView.Option> options = filter instanceof Filter.Values values
                    ? values(values.field(), admin.records(), query)
                    : presets((Filter.Presets) filter, admin.records(), query);
            boolean chosen = options.stream().anyMatch(ListView.Option::chosen);
            if (options.size() > 1 || chosen) {
                ListView.Option all = new ListView.Option("All", "", query.without(parameters(filter)), !chosen);
                List<ListView.Option> withAll = new ArrayList<>(List.of(all));
                withAll.addAll(options);
                facets.add(new ListView.Facet(filter.label(), withAll, chosen));
            }
        }
        return facets;
    }

    /** All parameters that the boxes set. */
    static Set<String> parameters(ModelAdmin<?> admin) {
        Set<String> all = new HashSet<>();
        admin.filters().forEach(filter -> all.addAll(parameters(filter)));
        return all;
    }

    private static Set<String> parameters(Filter filter) {
        if (filter instanceof Filter.Values values) {
            return Set.of(values.field().key());
        }
        Set<String> all = new HashSet<>();
        ((Filter.Presets) filter)
                .presets()
                .forEach(preset -> all.addAll(preset.parameters().keySet()));
        return all;
    }

    private static List<ListView.Option> values(Field field, RecordList<?> records, ListQuery query) {
        List<ListView.Option> options = new ArrayList<>();
        Criteria others = query.criteriaWithout(Set.of(field.key()));
        for (ValueCount value : records.countsBy(field, others, COUNTED)) {
            options.add(new ListView.Option(
                    value.value().isEmpty() ? "(none)" : value.value(),
                    text(query, value.count(), value.more()),
                    query.with(Map.of(field.key(), value.value())),
                    query.parameter(field.key()).equals(value.value())));
        }
        return options;
    }

    private static List<ListView.Option> presets(Filter.Presets filter, RecordList<?> records, ListQuery query) {
        Set<String> parameters = parameters(filter);
        Criteria others = query.criteriaWithout(parameters);
        List<ListView.Option> options = new ArrayList<>();
        for (Filter.Preset preset : filter.presets()) {
            Criteria criteria = others;
            for (Map.Entry<String, String> entry : preset.parameters().entrySet()) {
                criteria = criteria.and(condition(records, entry.getKey(), entry.getValue()));
            }
            long count = records.count(criteria, COUNTED + 1);
            boolean chosen = parameters.stream()
                    .allMatch(name ->
                            query.parameter(name).equals(preset.parameters().getOrDefault(name, "")));
            options.add(new ListView.Option(
                    preset.label(),
                    text(query, Math.min(count, COUNTED), count > COUNTED),
                    query.with(parameters, preset.parameters()),
                    chosen));
        }
        return options;
    }

    private static Condition condition(RecordList<?> records, String parameter, String value) {
        for (Field field : records.fields()) {
            for (Comparison comparison : field.comparisons()) {
                if (parameter.equals(field.key() + comparison.suffix())) {
                    return Condition.parse(field, comparison, value);
                }
            }
        }
        throw new IllegalArgumentException("there is no filter " + parameter);
    }

    /** Empty where the count would be that of another search. */
    static String text(ListQuery query, long count, boolean more) {
        return !query.countsSearched() ? "" : Format.count(count) + (more ? "+" : "");
    }
}
