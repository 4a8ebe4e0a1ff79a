package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void theSameSeedAndIdGiveTheSamePersonInAnyOrder(PersonLocale locale) {
        List<String> forwards = lines(locale, 7, 1, 200, 1);
        List<String> backwards = lines(locale, 7, 200, 1, -1);
        for (int i = 0; i < 200; i++) {
            assertThat(backwards.get(199 - i)).isEqualTo(forwards.get(i));
        }
    }

    @Test
    void aPersonCanBeFilledFromOneSeedAfterAnother() {
        People one = People.of(PersonLocale.PL_PL, 1);
        People other = People.of(PersonLocale.FR_FR, 2);
        Person shared = new Person();
        Person own = new Person();
        Person othersOwn = new Person();
        for (int id = 1; id <= 50; id++) {
            one.fill(id, shared);
            one.fill(id, own);
            assertThat(shared).hasToString(own.toString());
            other.fill(id, shared);
            other.fill(id, othersOwn);
            assertThat(shared).hasToString(othersOwn.toString());
        }
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        assertThat(lines(PersonLocale.EN_US, 1, 1, 100, 1))
                .doesNotContainAnyElementsOf(lines(PersonLocale.EN_US, 2, 1, 100, 1));
    }

    @Test
    void severalThreadsShareTheSamePeople() throws Exception {
        People people = People.of(PersonLocale.DE_DE, 42);
        List<String> expected = lines(PersonLocale.DE_DE, 42, 1, 5_000, 1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                results.add(threads.submit(() -> lines(people, 1, 5_000, 1)));
            }
            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void noTextHasAControlCharacterOrAStrayBlank(PersonLocale locale) {
        Sample.forEach(locale, 3, 20_000, person -> {
            for (String text : List.of(person.name(), person.email(), person.phone(), person.address())) {
                assertThat(text)
                        .matches("[^\\p{Cntrl}\\uFFFD|]+")
                        .doesNotContain("  ")
                        .isEqualTo(text.strip());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void commonNamesAreCommonButNoneIsEverywhere(PersonLocale locale) {
        Map<String, Integer> given = new HashMap<>();
        Map<String, Integer> family = new HashMap<>();
        Sample.forEach(locale, 5, 100_000, person -> {
            given.merge(Sample.givenName(person), 1, Integer::sum);
            family.merge(Sample.familyName(person), 1, Integer::sum);
        });
        for (Map<String, Integer> counts : List.of(given, family)) {
            List<Integer> falling =
                    counts.values().stream().sorted((a, b) -> b - a).toList();
            assertThat(falling.get(0)).isBetween(900, 3_000);
            assertThat(falling.get(0)).isGreaterThan(3 * falling.get(100));
        }
        assertThat(given).hasSizeGreaterThan(250);
        assertThat(family).hasSizeGreaterThan(250);
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void aboutHalfOfAllPeopleAreWomen(PersonLocale locale) {
        WordList women = WordList.read(locale, "given-female.txt");
        WordList men = WordList.read(locale, "given-male.txt");
        List<String> onlyWomen = words(women);
        onlyWomen.removeAll(words(men));
        List<String> onlyMen = words(men);
        onlyMen.removeAll(words(women));
        int[] count = new int[2];
        Sample.forEach(locale, 6, 20_000, person -> {
            count[0] += onlyWomen.contains(Sample.givenName(person)) ? 1 : 0;
            count[1] += onlyMen.contains(Sample.givenName(person)) ? 1 : 0;
        });
        assertThat(count[0]).isBetween(9_000, 10_300);
        assertThat(count[1]).isBetween(9_000, 10_300);
    }

    @Test
    void fillingAllocatesNothing() {
        People people = People.of(PersonLocale.PL_PL, 42);
        Person person = new Person();
        for (int id = 1; id <= 1_000; id++) {
            people.fill(id, person);
        }
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int id = 1; id <= 100_000; id++) {
            people.fill(id, person);
        }
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }

    @Test
    void refusesANegativeId() {
        assertThatThrownBy(() -> People.of(PersonLocale.EN_US, 42).fill(-1, new Person()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customerId is -1, but must be 0 or more");
    }

    private static List<String> words(WordList list) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            words.add(list.word(i));
        }
        return words;
    }

    private static List<String> lines(PersonLocale locale, long seed, int first, int last, int step) {
        return lines(People.of(locale, seed), first, last, step);
    }

    private static List<String> lines(People people, int first, int last, int step) {
        Person person = new Person();
        List<String> lines = new ArrayList<>();
        for (int id = first; id != last + step; id += step) {
            people.fill(id, person);
            lines.add(person.toString());
        }
        return lines;
    }
}
