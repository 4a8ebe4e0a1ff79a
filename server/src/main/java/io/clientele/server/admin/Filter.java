package io.clientele.server.admin;

import io.clientele.store.query.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A box beside a list that narrows it down. */
public sealed interface Filter {
    String label();

    /** One of a field's values, the most frequent ones. */
    record Values(String label, Field field) implements Filter {}

    /** One of some conditions that have names. */
    record Presets(String label, List<Preset> presets) implements Filter {
        public Presets {
            presets = List.copyOf(presets);
        }
    }

    /**
     * A condition with a name.
     *
     * @param parameters as in the list's address: {@code stock__lt} and {@code 10}
     */
    record Preset(String label, Map<String, String> parameters) {
        public Preset {
            parameters = Map.copyOf(new LinkedHashMap<>(parameters));
        }

        static Preset of(String label, String parameter, String value) {
            return new Preset(label, Map.of(parameter, value));
        }
    }
}
