package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, mueller",
        "Weiß, weiss",
        "Größe, groesse",
        "Wójcik, wojcik",
        "Łukasz, lukasz",
        "Żółć, zolc",
        "Gąsiorowski, gasiorowski",
        "Kaźmierczak, kazmierczak",
        "Étienne, etienne",
        "François, francois",
        "Noël, noel",
        "Lemaître, lemaitre",
        "Œuvrard, oeuvrard",
        "Jean-Pierre, jean-pierre",
        "O'Brien, obrien",
        "Le Gall, legall",
        "Ærø, aero",
        "Şahin, sahin",
        "Ľubomír, lubomir"
    })
    void spellsLettersOfTheFourLocalesAndTheirNeighbours(String name, String spelling) {
        assertThat(spell(name)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource({"Étienne, e", "Łukasz, l", "Anna, a", "Özdemir, o", "Ämilie, a"})
    void theFirstLetterStandsAlone(String name, String first) {
        byte[] utf8 = ("?" + name).getBytes(StandardCharsets.UTF_8);
        Spellings spellings = new Spellings(2, 2 * utf8.length);
        spellings.add(utf8, 0, utf8.length);
        spellings.add(utf8, 1, utf8.length);
        Utf8Buffer out = new Utf8Buffer(8);
        spellings.append(1, 1, out);
        assertThat(out).hasToString(first);
        spellings.append(1, out.clear());
        assertThat(out).hasToString(spell(name));
    }

    @Test
    void refusesACharacterWithoutASpelling() {
        assertThatThrownBy(() -> spell("Мария")).hasMessageContaining("has no ASCII spelling");
        assertThatThrownBy(() -> spell("2×3")).hasMessageContaining("has no ASCII spelling");
    }

    private static String spell(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        Utf8Buffer out = new Utf8Buffer(8);
        Ascii.append(utf8, 0, utf8.length, out);
        return out.toString();
    }
}
