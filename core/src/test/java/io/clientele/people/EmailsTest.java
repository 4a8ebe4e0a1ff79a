package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {
    private static final String VALID = "[a-z]+(-[a-z]+)*([._]?[a-z]+(-[a-z]+)*)?[0-9]+@example\\.(com|org|net)";

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void everyAddressIsValidAndInADomainForExamples(PersonLocale locale) {
        Sample.forEach(locale, 1, 50_000, person -> {
            String email = person.email();
            assertThat(email).matches(VALID);
            assertThat(email.indexOf('@')).isLessThanOrEqualTo(64);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 1_000_000, 1L << 40, Long.MAX_VALUE})
    void theLocalPartFitsAlsoForTheLargestIds(long id) {
        Person person = new Person();
        for (PersonLocale locale : PersonLocale.values()) {
            for (long seed = 0; seed < 2_000; seed += 100) {
                People.of(locale, seed).fill(id, person);
                assertThat(person.email()).matches(VALID);
                assertThat(person.email().indexOf('@')).isLessThanOrEqualTo(64);
            }
        }
    }

    @Test
    void theLongestNamesAndTheLargestIdFitRfc5321() {
        for (PersonLocale locale : PersonLocale.values()) {
            int given = Math.max(longest(locale, "given-female.txt"), longest(locale, "given-male.txt"));
            int family = longest(locale, "family.txt");
            int digits = 19;
            assertThat(given + 1 + family + digits).isLessThanOrEqualTo(64);
        }
    }

    /** With the id at the end of the local part and no digit before it, no two ids can share an address. */
    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void theDigitsBeforeTheAtSignAreTheIdAndThereAreNoOthers(PersonLocale locale) {
        People people = People.of(locale, 11);
        Person person = new Person();
        for (long id = 1; id < 1L << 50; id = id * 3 / 2 + 1) {
            people.fill(id, person);
            assertThat(person.email().replaceAll("[^0-9]", "")).isEqualTo(Long.toString(id));
            assertThat(person.email()).contains(id + "@");
        }
    }

    @Test
    void aMillionIdsOfMixedLocalesAndSeedsHaveAMillionAddresses() {
        int count = 1_000_000;
        List<People> people = new ArrayList<>();
        for (PersonLocale locale : PersonLocale.values()) {
            for (long seed = 0; seed < 3; seed++) {
                people.add(People.of(locale, seed));
            }
        }
        Person person = new Person();
        long[] hashes = new long[count];
        for (int id = 1; id <= count; id++) {
            people.get(id % people.size()).fill(id, person);
            hashes[id - 1] = hash(person.emailUtf8().array(), person.emailUtf8().length());
        }
        Arrays.sort(hashes);
        for (int i = 1; i < count; i++) {
            assertThat(hashes[i] != hashes[i - 1]).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void theAddressIsMadeOfTheName(PersonLocale locale) {
        Set<Integer> patterns = new HashSet<>();
        Sample.forEach(locale, 2, 5_000, person -> {
            String given = spelling(Sample.givenName(person));
            String family = spelling(Sample.familyName(person));
            String initial = given.substring(0, 1);
            List<String> allowed = List.of(
                    given + "." + family,
                    given + family,
                    initial + family,
                    given + "_" + family,
                    initial + "." + family,
                    family + "." + given,
                    given);
            String local = person.email().replaceAll("[0-9]+@.*", "");
            assertThat(allowed).contains(local);
            patterns.add(allowed.indexOf(local));
        });
        assertThat(patterns).hasSize(7);
    }

    /** Another way to the same spelling: by Unicode's decomposition. */
    private static String spelling(String name) {
        String german = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ł", "l");
        return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("[^a-z-]", "");
    }

    private static int longest(PersonLocale locale, String file) {
        WordList list = WordList.read(locale, file);
        int longest = 0;
        for (int i = 0; i < list.size(); i++) {
            longest = Math.max(longest, spelling(list.word(i)).length());
        }
        return longest;
    }

    /** FNV-1a with a final mix. */
    private static long hash(byte[] bytes, int length) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001B3L;
        }
        return hash ^ (hash >>> 29);
    }
}
