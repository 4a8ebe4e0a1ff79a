package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import io.clientele.text.Utf8Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordListTest {

    @ParameterizedTest
    @CsvSource({"en_US", "pl_PL", "de_DE", "fr_FR"})
    void noListHasAWordTwiceOrOneThatAnEmailCannotSpell(String tag) {
        PersonLocale locale = PersonLocale.ofTag(tag);
        for (String file : new String[] {"given-female.txt", "given-male.txt", "family.txt"}) {
            WordList list = WordList.read(locale, file);
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < list.size(); i++) {
                String word = list.word(i);
                byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
                Utf8Buffer ascii = new Utf8Buffer(16);
                Ascii.append(utf8, 0, utf8.length, ascii);
                assertThat(ascii.toString()).as(word).matches("[a-z]+(-[a-z]+)*");
                assertThat(seen.add(word)).as(word).isTrue();
            }
            assertThat(seen).hasSizeGreaterThan(100);
        }
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void givenNamesHaveNoBlank(PersonLocale locale) {
        for (String file : new String[] {"given-female.txt", "given-male.txt"}) {
            WordList list = WordList.read(locale, file);
            for (int i = 0; i < list.size(); i++) {
                assertThat(list.word(i)).doesNotContain(" ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void everyFileNamesItsSourceFirstAndIsComposedUnicode(PersonLocale locale) throws IOException {
        for (String file : new String[] {
            "given-female.txt",
            "given-male.txt",
            "family.txt",
            "streets.txt",
            "cities.txt",
            "phones.txt",
            "products.txt"
        }) {
            try (InputStream in = WordList.class.getResourceAsStream(locale.tag() + "/" + file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).as(file).startsWith("# ").endsWith("\n").doesNotContain("\r", " \n", "\n\n");
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(file)
                        .isTrue();
            }
        }
    }

    @Test
    void theMostCommonWordIsDrawnAsOftenAsTheLawSays() {
        // Waring's law with a = 8, s = 0.9 over 208 names: the first weighs 1, the others what the recurrence gives
        double weight = 1;
        double total = 0;
        WordList list = WordList.read(PersonLocale.EN_US, "given-female.txt");
        for (int rank = 1; rank <= list.size(); rank++) {
            total += weight;
            weight = weight * (rank + 8) / (rank + 8 + 0.9);
        }
        Stream stream = Stream.of(9, Purpose.PERSON);
        int first = 0;
        for (int i = 0; i < 1_000_000; i++) {
            first += list.draw(stream.nextLong()) == 0 ? 1 : 0;
        }
        // four standard deviations of the count
        assertThat(Math.abs(first - 1_000_000 / total)).isLessThan(4 * Math.sqrt(1_000_000 / total));
    }

    @Test
    void wordsOfTheTailAreAllAlike() {
        WordList list = WordList.read(PersonLocale.EN_US, "family.txt");
        int[] count = new int[list.size()];
        Stream stream = Stream.of(9, Purpose.PERSON);
        for (int i = 0; i < 2_000_000; i++) {
            count[list.draw(stream.nextLong())]++;
        }
        assertThat(list.word(list.size() - 1)).isEqualTo("Yost");
        int firstOfTail = 0;
        while (!list.word(firstOfTail).equals("Abbott")) {
            firstOfTail++;
        }
        int half = (count.length - firstOfTail) / 2;
        int firstHalf = Arrays.stream(count, firstOfTail, firstOfTail + half).sum();
        int secondHalf =
                Arrays.stream(count, firstOfTail + half, firstOfTail + 2 * half).sum();
        // about 90,000 each, so that 3 % are nine standard deviations; going on with the law would leave 12 %
        assertThat(secondHalf).isBetween(firstHalf * 97 / 100, firstHalf * 103 / 100);
    }

    @Test
    void namesAMissingList() {
        assertThatThrownBy(() -> WordList.read(PersonLocale.EN_US, "no.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the word list en_US/no.txt is missing from the class path");
    }
}
