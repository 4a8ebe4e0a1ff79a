package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.text.Utf8Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolishSurnameTest {

    @ParameterizedTest
    @CsvSource({
        "Kowalski, Kowalska",
        "Wiśniewski, Wiśniewska",
        "Zieliński, Zielińska",
        "Nowicki, Nowicka",
        "Zawadzki, Zawadzka",
        "Konieczny, Konieczna",
        "Cichy, Cicha",
        "Nowak, Nowak",
        "Wójcik, Wójcik",
        "Mazur, Mazur",
        "Duda, Duda",
        "Król, Król"
    })
    void adjectivesAreInflectedAndNounsAreNot(String man, String woman) {
        Utf8Buffer name = new Utf8Buffer(4).append("Anna ").append(man);
        PolishSurname.makeFeminine(name);
        assertThat(name).hasToString("Anna " + woman);
    }

    @Test
    void givenNameAndSurnameAgree() {
        Sample.forEach(PersonLocale.PL_PL, 1, 50_000, person -> {
            boolean woman = Sample.givenName(person).endsWith("a");
            String family = Sample.familyName(person);
            if (woman) {
                assertThat(family).doesNotMatch(".*([scz]ki|y)");
            } else {
                assertThat(family).doesNotMatch(".*(sk|ck|dzk|czn|ęsn|ich|óln)a");
            }
        });
    }

    @Test
    void everyPolishWomansGivenNameEndsInAAndNoMansDoes() {
        WordList women = WordList.read(PersonLocale.PL_PL, "given-female.txt");
        WordList men = WordList.read(PersonLocale.PL_PL, "given-male.txt");
        for (int i = 0; i < women.size(); i++) {
            assertThat(women.word(i)).endsWith("a");
        }
        for (int i = 0; i < men.size(); i++) {
            assertThat(men.word(i)).doesNotEndWith("a");
        }
    }
}
