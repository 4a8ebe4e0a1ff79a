package io.clientele.people;

import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Words, the most common first.
 *
 * <p>Their weights follow Waring's law (the ratio of the weights of the ranks r + 1 and r is (r + a) / (r + a + s)),
 * which falls as r^-s, as frequencies of names do: Zipf's law with a flat top. A list gives a and 100 s in a line
 * {@code %rank a s}. After a line {@code %tail} the order means nothing and all words weigh the same: as much as the word
 * half-way down the tail would.
 */
final class WordList {
    private final byte[] text;
    private final int[] from;
    private final int[] to;
    private final AliasTable table;

    private WordList(byte[] text, int[] from, int[] to, AliasTable table) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.table = table;
    }

    /** @throws IllegalStateException if the list is missing or has no words */
    static WordList read(PersonLocale locale, String file) {
        Lines lines = Lines.of(locale, file);
        int[] from = new int[lines.text().length / 2];
        int[] to = new int[from.length];
        int count = 0;
        int head = -1;
        int shift = 0;
        int exponent = 0;
        while (lines.next()) {
            if (lines.peek() != '%') {
                from[count] = lines.at();
                to[count++] = lines.end();
            } else if (lines.skip('%') && lines.peek() == 't') {
                head = count;
            } else {
                lines.field(' ');
                shift = lines.number();
                lines.skip(' ');
                exponent = lines.number();
            }
        }
        if (count == 0) {
            throw new IllegalStateException("the word list " + locale.tag() + "/" + file + " has no words");
        }
        double[] weights = weights(count, head < 0 ? count : head, shift, exponent / 100.0);
        byte[] text = Arrays.copyOf(lines.text(), lines.text().length + Utf8Buffer.SPARE);
        return new WordList(text, Arrays.copyOf(from, count), Arrays.copyOf(to, count), AliasTable.of(weights));
    }

    private static double[] weights(int count, int head, int shift, double exponent) {
        double[] weights = new double[count];
        double weight = 1;
        for (int i = 0; i < count; i++) {
            weights[i] = weight;
            int rank = i + 1;
            weight *= (rank + shift) / (rank + shift + exponent);
        }
        Arrays.fill(weights, head, count, weights[(head + count - 1) / 2]);
        return weights;
    }

    int size() {
        return from.length;
    }

    /** @param bits 64 random bits */
    int draw(long bits) {
        return table.draw(bits);
    }

    void append(int index, Utf8Buffer out) {
        out.appendShort(text, from[index], to[index] - from[index]);
    }

    /** The same words with the forms that surnames have for women, where those differ. */
    WordList feminine() {
        byte[] feminine = text.clone();
        Utf8Buffer word = new Utf8Buffer(64);
        for (int i = 0; i < from.length; i++) {
            append(i, word.clear());
            PolishSurname.makeFeminine(word);
            System.arraycopy(word.array(), 0, feminine, from[i], word.length());
        }
        return new WordList(feminine, from, to, table);
    }

    /** How the words are spelled in e-mail addresses, under the same indices. */
    Spellings spellings() {
        Spellings spellings = new Spellings(from.length, text.length);
        for (int i = 0; i < from.length; i++) {
            spellings.add(text, from[i], to[i]);
        }
        return spellings;
    }

    String word(int index) {
        return new String(text, from[index], to[index] - from[index], StandardCharsets.UTF_8);
    }
}
