package io.clientele.files.tables.parquet;

import io.clientele.text.Utf8Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each different text a code, 0, 1, 2 … in the order in which they come. */
final class TextDictionary {
    private final Map<Key, Integer> codes = new HashMap<>();
    private final List<byte[]> texts = new ArrayList<>();
    private final Key asked = new Key();

    /** Neighbours are often equal. */
    private int last;

    int size() {
        return texts.size();
    }

    byte[] text(int code) {
        return texts.get(code);
    }

    void clear() {
        codes.clear();
        texts.clear();
        last = 0;
    }

    int code(Utf8Buffer text) {
        if (last < texts.size()) {
            byte[] before = texts.get(last);
            if (Arrays.equals(before, 0, before.length, text.array(), 0, text.length())) {
                return last;
            }
        }
        asked.set(text.array(), text.length());
        Integer known = codes.get(asked);
        last = known != null ? known : add(text);
        return last;
    }

    private int add(Utf8Buffer text) {
        byte[] copy = Arrays.copyOf(text.array(), text.length());
        Key key = new Key();
        key.set(copy, copy.length);
        codes.put(key, texts.size());
        texts.add(copy);
        return texts.size() - 1;
    }

    /** The first bytes of an array. */
    private static final class Key {
        private byte[] bytes = new byte[0];
        private int length;
        private int hash;

        void set(byte[] utf8, int count) {
            bytes = utf8;
            length = count;
            hash = 1;
            for (int i = 0; i < count; i++) {
                hash = 31 * hash + utf8[i];
            }
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(bytes, 0, length, key.bytes, 0, key.length);
        }
    }
}
