package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhonesTest {
    /** The ranges, written down once more: a number outside could belong to someone. */
    private static final Map<PersonLocale, String> UNREACHABLE = Map.of(
            PersonLocale.EN_US, "\\+1 [2-9][0-9]{2}-555-01[0-9]{2}",
            PersonLocale.PL_PL, "\\+48 37 [0-9]{3} [0-9]{2} [0-9]{2}",
            PersonLocale.DE_DE,
                    "\\+49 ((30 23125|69 90009|40 66969|221 4710|89 99998) [0-9]{3}|171 39200[0-9]{2}|176 040690[0-9]{2}"
                            + "|152 (28817386|28895456|54599371)|172 (9925904|9968532|9973185|9973186|9980752)"
                            + "|174 (9091317|9464308))",
            PersonLocale.FR_FR, "\\+33 (1 99 00|2 61 91|3 53 01|4 65 71|5 36 49|6 39 98) [0-9]{2} [0-9]{2}");

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void everyNumberIsInARangeThatReachesNobody(PersonLocale locale) {
        String unreachable = UNREACHABLE.get(locale);
        Sample.forEach(locale, 1, 50_000, person -> assertThat(person.phone()).matches(unreachable));
    }

    @Test
    void americanAreaCodesAreThoseOfTheCity() {
        Map<String, Set<String>> areas = new HashMap<>();
        Sample.forEach(
                PersonLocale.EN_US,
                1,
                50_000,
                person -> areas.computeIfAbsent(cityAndState(person.address()), city -> new HashSet<>())
                        .add(person.phone().substring(3, 6)));
        assertThat(areas.get("Chicago, IL")).containsExactlyInAnyOrder("312", "773", "872");
        assertThat(areas.get("Springfield, IL")).containsExactly("217");
        assertThat(areas.get("Springfield, MO")).containsExactly("417");
        assertThat(areas.get("San Francisco, CA")).containsExactlyInAnyOrder("415", "628");
    }

    @Test
    void onlyGermanCitiesWithNumbersForFictionHaveLandlines() {
        Map<String, String> cityOfArea =
                Map.of("30", "Berlin", "69", "Frankfurt am Main", "40", "Hamburg", "221", "Köln", "89", "München");
        Set<String> landlines = new HashSet<>();
        Sample.forEach(PersonLocale.DE_DE, 1, 20_000, person -> {
            String area = person.phone().substring(4, person.phone().indexOf(' ', 4));
            if (!area.startsWith("1")) {
                assertThat(person.address()).endsWith(" " + cityOfArea.get(area));
                landlines.add(area);
            }
        });
        assertThat(landlines).isEqualTo(cityOfArea.keySet());
    }

    @Test
    void frenchLandlinesBelongToTheirZone() {
        Map<String, String> zones = new HashMap<>();
        Sample.forEach(PersonLocale.FR_FR, 1, 20_000, person -> {
            String zone = person.phone().substring(4, 5);
            if (!zone.equals("6")) {
                String department = person.address().replaceAll(".*, (\\d\\d)\\d{3} .*", "$1");
                assertThat(zones.computeIfAbsent(department, d -> zone)).isEqualTo(zone);
            }
        });
        assertThat(zones)
                .containsEntry("75", "1")
                .containsEntry("93", "1")
                .containsEntry("35", "2")
                .containsEntry("59", "3")
                .containsEntry("69", "4")
                .containsEntry("20", "4")
                .containsEntry("31", "5")
                .containsEntry("33", "5");
    }

    private static String cityAndState(String address) {
        return address.replaceAll("^[^,]*, (.*) \\d{5}$", "$1");
    }
}
