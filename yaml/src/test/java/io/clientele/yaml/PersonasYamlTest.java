package io.clientele.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long, since each kind of bad input is a test of its own that pins line, column and message. */
class PersonasYamlTest {
    /** A persona with all that it needs; the value of each field begins in column 16. */
    private static final String GOOD = """
            personas:
              - key:       fans
                name:      Fans
                customers: 10
                frequency: {mean: 12, std: 3}
                monetary:  {mean: 500, std: 100}
                recency:   {mean: 15, std: 10}
            """;

    @Test
    void theTemplateIsTheBuiltInTable() {
        assertThat(read(PersonasYaml.template())).isEqualTo(PersonaTable.defaults());
    }

    @Test
    void whatMayBeLeftOutHasADefault() {
        PersonaTable table = read(GOOD);

        assertThat(table.personas())
                .containsExactly(new Persona(
                        "fans",
                        "Fans",
                        "",
                        10,
                        Gaussian.of(12, 3),
                        Gaussian.of(500, 100),
                        Gaussian.of(15, 10),
                        0,
                        1,
                        0,
                        0.5));
        assertThat(table.activity()).isEqualTo(ActivityProfile.defaults());
    }

    @Test
    void activityMayBeGivenInPart() {
        PersonaTable table = read(GOOD + "activity:\n  weekday: [1, 1, 1, 1, 1, 0.5, 0]\n");

        assertThat(table.activity().weekday()).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0);
        assertThat(table.activity().month())
                .isEqualTo(ActivityProfile.defaults().month());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes",
                "no",
                "null",
                "~",
                "12",
                "1e3",
                "2020-01-01",
                "a: b",
                "a #b",
                "- a",
                "[a]",
                "it's",
                "\"quoted\"",
                "back\\slash",
                "ends with colon:",
                " spaces ",
                "Żółw 日本 \uD83D\uDE00",
                "*star",
                "&and",
                "!bang",
                "%",
                "@",
                "`",
                "|",
                ">",
                "a:b",
                "on",
                "0x1F",
                ".inf",
                "trailing ",
                "k, {v}",
                "#",
                "?",
                "a\u2028b"
            })
    void anyTextSurvivesWritingAndReading(String text) {
        PersonaTable table = PersonaTable.defaults().withPersonas(List.of(persona(text)));

        assertThat(read(PersonasYaml.text(table))).isEqualTo(table);
    }

    @Test
    void anyNumberSurvivesWritingAndReading() {
        for (double value : new double[] {0.01, 1.0 / 3, 1e9, 123456.789, 0.1 + 0.2, 1e8 + 0.25}) {
            PersonaTable table = PersonaTable.defaults()
                    .withPersonas(List.of(persona("x").withMonetaryPerYear(Gaussian.of(value, value / 7))));
            assertThat(read(PersonasYaml.text(table))).isEqualTo(table);
        }
        PersonaTable tiny =
                PersonaTable.defaults().withPersonas(List.of(persona("x").withFrequencyPerYear(Gaussian.of(1e-7, 0))));
        assertThat(read(PersonasYaml.text(tiny))).isEqualTo(tiny);
    }

    @Test
    void unknownKeysAreNamedWithTheNearestKnownOne() {
        refused(
                GOOD.replace("frequency:", "frequncy: "),
                "my.yaml:5:5: unknown key 'frequncy'; did you mean 'frequency'?");
        refused(GOOD.replace("name:     ", "Name:     "), "my.yaml:3:5: unknown key 'Name'; did you mean 'name'?");
        refused(GOOD + "    ONSET_DAYS: 1\n", "my.yaml:8:5: unknown key 'ONSET_DAYS'; did you mean 'onset_days'?");
        refused(GOOD.replace("std: 3", "sdt: 3"), "my.yaml:5:27: unknown key 'sdt'; did you mean 'std'?");
        refused(GOOD + "    basketCv: 1\n", "my.yaml:8:5: unknown key 'basketCv'; did you mean 'basket_cv'?");
        refused(
                GOOD + "    colour: red\n",
                "my.yaml:8:5: unknown key 'colour'; known keys are key, name, description, customers, frequency, monetary,"
                        + " recency, onset_days, regularity, trend, basket_cv");
        refused(GOOD + "activty: {}\n", "my.yaml:8:1: unknown key 'activty'; did you mean 'activity'?");
        refused(
                GOOD + "    <<: {trend: 1}\n",
                "my.yaml:8:5: unknown key '<<'; known keys are key, name,"
                        + " description, customers, frequency, monetary, recency, onset_days, regularity, trend, basket_cv");
    }

    @Test
    void missingKeysAreNamedWithTheirPersona() {
        refused(GOOD.replaceFirst("    monetary.*\n", ""), "my.yaml:2:5: persona 'fans' lacks 'monetary'");
        refused(
                GOOD.replace("key:  ", "name: ").replaceFirst("    name.*\n", ""),
                "my.yaml:2:5: persona 1 lacks 'key'");
        refused(GOOD.replace(", std: 10}", "}"), "my.yaml:7:16: recency lacks 'std'");
    }

    @Test
    void repeatedKeysAreRefused() {
        refused(GOOD + "    customers: 20\n", "my.yaml:8:5: key 'customers' is there twice, first in line 4");
        refused(GOOD.replace("std: 3", "mean: 3, std: 3"), "my.yaml:5:27: key 'mean' is there twice, first in line 5");
        refused(GOOD + GOOD, "my.yaml:8:1: key 'personas' is there twice, first in line 1");
        refused(
                GOOD + GOOD.substring(GOOD.indexOf('\n') + 1),
                "my.yaml:8:16: key is 'fans', as in line 2, but must be unique");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    -12    | frequency.mean is -12, but must be above 0, to 10000
                    0      | frequency.mean is 0, but must be above 0, to 10000
                    10001  | frequency.mean is 10001, but must be above 0, to 10000
                    .nan   | frequency.mean is '.nan', but must be a number such as 12 or 0.5
                    NaN    | frequency.mean is 'NaN', but must be a number such as 12 or 0.5
                    .inf   | frequency.mean is '.inf', but must be a number such as 12 or 0.5
                    -.Inf  | frequency.mean is '-.Inf', but must be a number such as 12 or 0.5
                    1e999  | frequency.mean is 1e999, which is too large for a number
                    1_000  | frequency.mean is '1_000', but must be a number such as 12 or 0.5
                    012    | frequency.mean is '012', but must be a number such as 12 or 0.5
                    0x1F   | frequency.mean is '0x1F', but must be a number such as 12 or 0.5
                    1:30   | frequency.mean is '1:30', but must be a number such as 12 or 0.5
                    1.2345678901234567890123456789012 | frequency.mean is '1.2345678901234567890123456789012', but must be a number such as 12 or 0.5
                    twelve | frequency.mean is 'twelve', but must be a number such as 12 or 0.5
                    "12"   | frequency.mean is the text '12', but must be a number such as 12 or 0.5
                    '12'   | frequency.mean is the text '12', but must be a number such as 12 or 0.5
                    yes    | frequency.mean is 'yes', but must be a number such as 12 or 0.5
                    ''     | frequency.mean is the text '', but must be a number such as 12 or 0.5
                    ~      | frequency.mean is null, but must be a number such as 12 or 0.5
                    [12]   | frequency.mean is a list, but must be a number such as 12 or 0.5
                    {a: 1} | frequency.mean is a mapping, but must be a number such as 12 or 0.5
                    """)
    void numbersMustBeNumbersInRange(String value, String message) {
        refused(GOOD.replace("mean: 12", "mean: " + value), "my.yaml:5:23: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.5", "1.2e1", ".5", "+3", "1E-3", "9999.999"})
    void numbersMayBeWrittenInAnyUsualWay(String value) {
        assertThat(read(GOOD.replace("mean: 12", "mean: " + value))
                        .personas()
                        .get(0)
                        .frequencyPerYear()
                        .mean())
                .isEqualTo(Double.parseDouble(value));
    }

    @Test
    void everyFieldIsCheckedWhereItStands() {
        refused(GOOD.replace("12, std: 3", "12, std: -3"), "my.yaml:5:32: frequency.std is -3, but must be 0 to 10000");
        refused(GOOD.replace("500,", "0,"), "my.yaml:6:23: monetary.mean is 0, but must be 0.01 to 1000000000");
        refused(GOOD.replace("15,", "0.5,"), "my.yaml:7:23: recency.mean is 0.5, but must be 1 to 36500");
        refused(GOOD + "    onset_days: -1\n", "my.yaml:8:17: onset_days is -1, but must be 0 to 36500");
        refused(GOOD + "    regularity: 0.4\n", "my.yaml:8:17: regularity is 0.4, but must be 0.5 to 100");
        refused(GOOD + "    trend: 1.5\n", "my.yaml:8:12: trend is 1.5, but must be -1 to 1");
        refused(GOOD + "    basket_cv: 0\n", "my.yaml:8:16: basket_cv is 0, but must be above 0, to 3");
    }

    @Test
    void countsMustBeWhole() {
        refused(
                GOOD.replace(" 10\n", " 10.5\n"),
                "my.yaml:4:16: customers is '10.5', but must be a whole number such as 100");
        refused(GOOD.replace(" 10\n", " -10\n"), "my.yaml:4:16: customers is -10, but must be 0 to 1000000000");
        refused(
                GOOD.replace(" 10\n", " 5000000000\n"),
                "my.yaml:4:16: customers is 5000000000, but must be 0 to 1000000000");
        refused(
                GOOD.replace(" 10\n", " 99999999999999999999\n"),
                "my.yaml:4:16: customers is '99999999999999999999', but must be a whole number such as 100");
        refused(
                GOOD.replace(" 10\n", " 0\n"),
                "my.yaml:2:3: customers is 0 for every persona, but must be above 0 for one");
    }

    @Test
    void textsMustBeTexts() {
        refused(
                GOOD.replace(" Fans", " 12"),
                "my.yaml:3:16: name is the number 12 to YAML, but must be text: write \"12\"");
        refused(
                GOOD.replace(" Fans", " yes"),
                "my.yaml:3:16: name is a yes or no to YAML, but must be text: write \"yes\"");
        refused(
                GOOD.replace(" Fans", " 2026-01-01"),
                "my.yaml:3:16: name is a date to YAML, but must be text: write \"2026-01-01\"");
        refused(GOOD.replace(" Fans", " [a]"), "my.yaml:3:16: name is a list, but must be text");
        refused(GOOD + "    description:\n", "my.yaml:8:17: description is empty, but must be text");
        refused(GOOD.replace(" Fans", " ''"), "my.yaml:3:16: name has 0 characters, but must have 1 to 100");
        refused(
                GOOD.replace(" fans", " Fans"),
                "my.yaml:2:16: key is 'Fans', but must be a lower-case letter, then lower-case letters, digits or _, at most 40");
        refused(
                GOOD.replace(" Fans", " \"a\\0b\""),
                "my.yaml:3:16: name holds a control character or half a surrogate pair, but must be one line of text");
    }

    @Test
    void aFoldedTextMayEndItsLine() {
        PersonaTable table = read(GOOD + "    description: >\n      Buy often,\n      spend much.\n");

        assertThat(table.personas().get(0).description()).isEqualTo("Buy often, spend much.");
    }

    @Test
    void wrongShapesAreRefused() {
        refused("- a\n", "my.yaml:1:1: file is a list, but must be a mapping such as personas: [...]");
        refused("hello\n", "my.yaml:1:1: file is the text 'hello', but must be a mapping such as personas: [...]");
        refused(
                "personas: {a: 1}\n",
                "my.yaml:1:11: personas is a mapping, but must be a list such as - key: champions");
        refused("personas: []\n", "my.yaml:1:11: personas has 0 entries, but must have 1 to 1000");
        refused(
                "personas: [fans]\n",
                "my.yaml:1:12: persona 1 is the text 'fans', but must be a mapping such as key: champions");
        refused(
                GOOD.replace("{mean: 12, std: 3}", "12"),
                "my.yaml:5:16: frequency is the number 12, but must be a mapping such as {mean: 12, std: 3}");
        refused("? [a, b]\n: 1\n" + GOOD, "my.yaml:1:3: key is a list, but must be a word");
    }

    @Test
    void activityIsCheckedWhereItStands() {
        refused(
                GOOD + "activity:\n  weekday: [1, 2]\n",
                "my.yaml:9:12: activity weekday has 2 weights, but must have 7");
        refused(
                GOOD + "activity:\n  weekday: [1, 1, 1, -1, 1, 1, x]\n",
                "my.yaml:9:22: weekday weight is -1, but must be 0 to 1000000",
                "my.yaml:9:32: weekday weight is 'x', but must be a number such as 12 or 0.5");
        refused(
                GOOD + "activity:\n  weekday: [0, 0, 0, 0, 0, 0, 0]\n",
                "my.yaml:9:12: activity weekday has only zeros, but must have a positive weight");
        refused(
                GOOD + "activity:\n  month: 3\n",
                "my.yaml:9:10: month is the number 3, but must be a list such as [1, 1, 0.5]");
        refused(GOOD + "activity:\n", "my.yaml:8:10: activity is empty, but must be a mapping such as weekday: [...]");
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheFile() {
        String second = GOOD.substring(GOOD.indexOf('\n') + 1)
                .replace(" fans", " more")
                .replace("recency: ", "recensy: ")
                .replace("500,", "x,");
        refused(
                GOOD.replace("mean: 12", "mean: -1").replace(" 10\n", " ten\n") + second,
                "my.yaml:4:16: customers is 'ten', but must be a whole number such as 100",
                "my.yaml:5:23: frequency.mean is -1, but must be above 0, to 10000",
                "my.yaml:12:23: monetary.mean is 'x', but must be a number such as 12 or 0.5",
                "my.yaml:13:5: unknown key 'recensy'; did you mean 'recency'?");
    }

    private static Persona persona(String text) {
        return new Persona(
                "x", text, text, 1, Gaussian.of(1, 1), Gaussian.of(1, 1), Gaussian.of(1, 1), 0, 1.25, -0.0, 1e-3);
    }

    private static PersonaTable read(String yaml) {
        return PersonasYaml.read("my.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String yaml, String... messages) {
        YamlAssert.assertRefused(PersonasYaml::read, yaml, messages);
    }
}
