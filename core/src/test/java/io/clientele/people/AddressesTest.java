package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressesTest {
    private static final String WORD = "[\\p{L}\\d][\\p{L}\\d.'() -]*";

    private static final Map<PersonLocale, String> FORMS = Map.of(
            PersonLocale.EN_US, "[1-9]\\d{2,3} " + WORD + "( Apt [1-9]\\d?)?, [A-Z][A-Za-z. ]+, [A-Z]{2} \\d{5}",
            PersonLocale.PL_PL,
                    "(ul\\. |al\\. |pl\\. |os\\. )?" + WORD
                            + " [1-9]\\d{0,2}(/[1-9]\\d?)?, \\d{2}-\\d{3} \\p{Lu}[\\p{L} -]+",
            PersonLocale.DE_DE, WORD + " [1-9]\\d{0,2}[a-c]?, \\d{5} \\p{Lu}[\\p{L} ()]+",
            PersonLocale.FR_FR, "[1-9]\\d{0,2}( bis| ter)? " + WORD + ", \\d{5} \\p{Lu}[\\p{L} -]+");

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void everyAddressHasTheFormOfItsCountry(PersonLocale locale) {
        String form = FORMS.get(locale);
        Sample.forEach(locale, 1, 20_000, person -> assertThat(person.address()).matches(form));
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void thePostcodeIsOneOfTheCitys(PersonLocale locale) {
        Map<String, City> cities = new HashMap<>();
        Lines lines = Lines.of(locale, "cities.txt");
        while (lines.next()) {
            City city = City.parse(lines);
            String key = city.name().toString()
                    + (locale == PersonLocale.EN_US ? ", " + city.region().toString() : "");
            assertThat(cities.put(key, city)).as(key).isNull();
        }
        Set<String> seen = new TreeSet<>();
        Sample.forEach(locale, 2, 50_000, person -> {
            String end = person.address().substring(person.address().indexOf(", ") + 2);
            boolean american = locale == PersonLocale.EN_US;
            String city = american ? end.substring(0, end.length() - 6) : end.substring(end.indexOf(' ') + 1);
            String postcode = american ? end.substring(end.length() - 5) : end.substring(0, end.indexOf(' '));
            assertThat(postcodes(cities.get(city))).contains(Integer.parseInt(postcode.replace("-", "")));
            seen.add(city);
        });
        assertThat(seen).isEqualTo(new TreeSet<>(cities.keySet()));
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void aCitysPostcodesAreThoseOfItsRegion(PersonLocale locale) {
        Lines lines = Lines.of(locale, "cities.txt");
        while (lines.next()) {
            City city = City.parse(lines);
            for (int postcode : postcodes(city)) {
                assertThat(PostcodeRegions.of(locale, city.region().toString()))
                        .as("%s %05d", city.name(), postcode)
                        .contains(locale == PersonLocale.EN_US ? postcode / 100 : postcode / 1000);
            }
        }
    }

    @Test
    void anAmericanAreaCodeBelongsToOneState() {
        Map<String, String> states = new HashMap<>();
        Lines lines = Lines.of(PersonLocale.EN_US, "cities.txt");
        while (lines.next()) {
            City city = City.parse(lines);
            for (byte[] area : city.phoneAreas()) {
                assertThat(states.computeIfAbsent(text(area), a -> city.region().toString()))
                        .as(text(area))
                        .isEqualTo(city.region().toString());
            }
        }
        assertThat(states).hasSizeGreaterThan(150);
    }

    @Test
    void largeCitiesHaveMorePeopleThanSmallOnes() {
        int[] count = new int[2];
        Sample.forEach(PersonLocale.DE_DE, 1, 50_000, person -> {
            count[0] += person.address().endsWith(" Berlin") ? 1 : 0;
            count[1] += person.address().endsWith(" Trier") ? 1 : 0;
        });
        assertThat(count[0]).isGreaterThan(20 * count[1]);
        assertThat(count[1]).isPositive();
    }

    private static Set<Integer> postcodes(City city) {
        Set<Integer> postcodes = new TreeSet<>();
        for (int i = 0; i < city.postcodes(); i++) {
            postcodes.add(city.postcode(i));
        }
        assertThat(postcodes).hasSize(city.postcodes());
        return postcodes;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
