package io.clientele.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words as UTF-8, the most common first.
 *
 * <p>The word of rank r (from 1) weighs (r + shift)^-exponent, the Zipf–Mandelbrot law that names roughly follow. A
 * list says its law in a line {@code %rank shift exponent}; after a line {@code %tail} the order means nothing and all
 * words weigh the same, as much as the word half-way down the tail would.
 */
final class WordList {
    private final byte[][] words;
    private final AliasTable table;

    private WordList(byte[][] words, AliasTable table) {
        this.words = words;
        this.table = table;
    }

    /** @throws IllegalStateException if the list is missing or has no words */
    static WordList read(PersonLocale locale, String file) {
        List<String> lines = Resources.lines(locale, file);
        byte[][] words = new byte[lines.size()][];
        double shift = 0;
        double exponent = 0;
        int count = 0;
        int head = -1;
        for (String line : lines) {
            if (line.charAt(0) != '%') {
                words[count++] = line.getBytes(StandardCharsets.UTF_8);
            } else if (line.equals("%tail")) {
                head = count;
            } else {
                List<String> fields = Resources.split(line, ' ');
                shift = Double.parseDouble(fields.get(1));
                exponent = Double.parseDouble(fields.get(2));
            }
        }
        if (count == 0) {
            throw new IllegalStateException("the word list " + locale.tag() + "/" + file + " has no words");
        }
        AliasTable table = AliasTable.of(weights(count, head < 0 ? count : head, shift, exponent));
        return new WordList(Arrays.copyOf(words, count), table);
    }

    private static double[] weights(int count, int head, double shift, double exponent) {
        double[] weights = new double[count];
        double tail = StrictMath.pow((head + count) * 0.5 + shift, -exponent);
        for (int i = 0; i < count; i++) {
            weights[i] = i < head ? StrictMath.pow(i + 1 + shift, -exponent) : tail;
        }
        return weights;
    }

    /** The same words in another form, such as women's surnames, drawn alike. */
    WordList map(UnaryOperator<String> form) {
        byte[][] formed = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            formed[i] = form.apply(word(i)).getBytes(StandardCharsets.UTF_8);
        }
        return new WordList(formed, table);
    }

    /** The words as an e-mail address spells them, in the same order. */
    byte[][] ascii() {
        byte[][] ascii = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            ascii[i] = Ascii.of(word(i)).getBytes(StandardCharsets.US_ASCII);
        }
        return ascii;
    }

    int size() {
        return words.length;
    }

    /** @param bits 64 random bits */
    int draw(long bits) {
        return table.draw(bits);
    }

    byte[] utf8(int index) {
        return words[index];
    }

    String word(int index) {
        return new String(words[index], StandardCharsets.UTF_8);
    }
}
