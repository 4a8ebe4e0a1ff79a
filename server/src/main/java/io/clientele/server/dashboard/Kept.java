package io.clientele.server.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The values that were asked for last. One is computed at a time, so that two who ask for the same wait for one of them. */
final class Kept<K, V> {
    private final Map<K, V> values;

    Kept(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key, Supplier<V> compute) {
        V value = values.get(key);
        if (value == null) {
            value = compute.get();
            values.put(key, value);
        }
        return value;
    }
}
