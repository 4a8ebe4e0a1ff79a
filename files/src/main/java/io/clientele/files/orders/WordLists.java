package io.clientele.files.orders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Resources with lines such as {@code price: unit price, item price}; {@code #} begins a comment. */
final class WordLists {

    private WordLists() {}

    /** Hands over each key with each of its words, in {@linkplain Texts#plain plain} form and in the resource's order. */
    static void read(String resource, BiConsumer<String, String> words) {
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    for (String word : line.substring(colon + 1).split(",", -1)) {
                        words.accept(line.substring(0, colon), Texts.plain(word));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
