package io.clientele.yaml;

import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The fields of one persona. Those with a default may be left out. */
final class PersonaFields {
    static final List<String> KEYS = List.of(
            "key",
            "name",
            "description",
            "customers",
            "frequency",
            "monetary",
            "recency",
            "onset_days",
            "regularity",
            "trend",
            "basket_cv");

    private static final List<String> LAW_KEYS = List.of("mean", "std");

    private final Problems problems;
    private final YamlMapping mapping;
    private final String what;
    private final Draft draft = new Draft();

    /** A persona that is made field by field; a new one is valid. */
    private static final class Draft {
        private String key = "blank";
        private String name = "blank";
        private String description = "";
        private int customers = 1;
        private Gaussian frequency = Gaussian.of(1, 1);
        private Gaussian monetary = Gaussian.of(1, 1);
        private Gaussian recency = Gaussian.of(1, 1);
        private int onsetDays = 0;
        private double regularity = 1;
        private double trend = 0;
        private double basketCv = 0.5;

        Persona persona() {
            return new Persona(
                    key,
                    name,
                    description,
                    customers,
                    frequency,
                    monetary,
                    recency,
                    onsetDays,
                    regularity,
                    trend,
                    basketCv);
        }
    }

    /** @param number the persona's place in the list, from 1: its name in messages while its key isn't known */
    PersonaFields(Problems problems, YamlMapping mapping, int number) {
        this.problems = problems;
        this.mapping = mapping;
        this.what = mapping.get("key") instanceof ScalarNode key
                ? "persona " + Problems.quote(key.getValue())
                : "persona " + number;
    }

    /** The persona; where there are problems, a valid one with defaults in their places. */
    Persona persona() {
        text("key", mapping.require("key", what), (made, key) -> made.key = key);
        text("name", mapping.require("name", what), (made, name) -> made.name = name);
        text("description", mapping.get("description"), (made, description) -> made.description = description);
        whole("customers", mapping.require("customers", what), (made, customers) -> made.customers = customers);
        law("frequency", (made, frequency) -> made.frequency = frequency);
        law("monetary", (made, monetary) -> made.monetary = monetary);
        law("recency", (made, recency) -> made.recency = recency);
        whole("onset_days", mapping.get("onset_days"), (made, days) -> made.onsetDays = days);
        number("regularity", mapping.get("regularity"), (made, regularity) -> made.regularity = regularity);
        number("trend", mapping.get("trend"), (made, trend) -> made.trend = trend);
        number("basket_cv", mapping.get("basket_cv"), (made, basketCv) -> made.basketCv = basketCv);
        Persona blank = new Draft().persona();
        return Probe.accepts(problems, mapping.node(), message -> message, draft::persona) ? draft.persona() : blank;
    }

    private void text(String field, @Nullable Node node, BiConsumer<Draft, String> setter) {
        String text = node == null ? null : YamlValues.text(problems, node, field);
        if (node != null && text != null) {
            Draft probe = new Draft();
            setter.accept(probe, text);
            if (Probe.accepts(problems, node, PersonaFields::withoutPersona, probe::persona)) {
                setter.accept(draft, text);
            }
        }
    }

    private void whole(String field, @Nullable Node node, BiConsumer<Draft, Integer> setter) {
        Long whole = node == null ? null : YamlValues.whole(problems, node, field);
        if (node != null && whole != null) {
            // What doesn't fit is beyond any range that the model allows, and still is when it is cut.
            int value = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole));
            accept(field, node, value, setter);
        }
    }

    private void number(String field, @Nullable Node node, BiConsumer<Draft, Double> setter) {
        Double number = node == null ? null : YamlValues.number(problems, node, field);
        if (node != null && number != null) {
            accept(field, node, number, setter);
        }
    }

    private void law(String field, BiConsumer<Draft, Gaussian> setter) {
        Node node = mapping.require(field, what);
        YamlMapping law = node == null ? null : YamlMapping.of(problems, node, field, "{mean: 12, std: 3}", LAW_KEYS);
        if (law == null) {
            return;
        }
        Double mean = lawNumber(field + ".mean", law.require("mean", field), value -> Gaussian.of(value, 1), setter);
        Double std = lawNumber(field + ".std", law.require("std", field), value -> Gaussian.of(1, value), setter);
        if (mean != null && std != null) {
            setter.accept(draft, Gaussian.of(mean, std));
        }
    }

    private @Nullable Double lawNumber(
            String field, @Nullable Node node, DoubleFunction<Gaussian> law, BiConsumer<Draft, Gaussian> setter) {
        Double number = node == null ? null : YamlValues.number(problems, node, field);
        boolean taken = node != null
                && number != null
                && accepts(field, node, number, (made, value) -> setter.accept(made, law.apply(value)));
        return taken ? number : null;
    }

    private <T> void accept(String field, Node node, T value, BiConsumer<Draft, T> setter) {
        if (accepts(field, node, value, setter)) {
            setter.accept(draft, value);
        }
    }

    private <T> boolean accepts(String field, Node node, T value, BiConsumer<Draft, T> setter) {
        Draft probe = new Draft();
        setter.accept(probe, value);
        String written = node instanceof ScalarNode scalar ? scalar.getValue() : String.valueOf(value);
        return Probe.accepts(problems, node, Probe.wording(field, written), probe::persona);
    }

    private static String withoutPersona(String message) {
        return message.replace("persona blank: ", "").replace("persona key", "key");
    }
}
