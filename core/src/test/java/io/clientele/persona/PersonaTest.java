package io.clientele.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaTest {
    private static final Persona LOYAL = PersonaTable.defaults().personas().get(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "Loyal", "1st", "at-risk", "żubr", "a b", "_x"})
    void aKeyThatIsNoIdentifierIsRefused(String key) {
        assertThatThrownBy(() -> LOYAL.withKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("persona key is '" + key + "', but must be a lower-case letter");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-1,1", "NaN,1", "Infinity,1", "10001,1", "8,-0.5", "8,NaN", "8,Infinity"})
    void aFrequencyOutOfRangeIsRefused(double mean, double std) {
        assertThatThrownBy(() -> LOYAL.withFrequencyPerYear(Gaussian.of(mean, std)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("persona loyal: frequencyPerYear\\.(mean|std) is .*, but must be .* to 10000");
    }

    @Test
    void aMessageNamesPersonaFieldValueAndWhatIsAllowed() {
        assertThatThrownBy(() -> LOYAL.withRecencyDays(Gaussian.of(0.5, 1)))
                .hasMessage("persona loyal: recencyDays.mean is 0.5, but must be 1 to 36500");
        assertThatThrownBy(() -> LOYAL.withMonetaryPerYear(Gaussian.of(-3, 1)))
                .hasMessage("persona loyal: monetaryPerYear.mean is -3, but must be 0.01 to 1000000000");
        assertThatThrownBy(() -> LOYAL.withFrequencyPerYear(Gaussian.of(0, 1)))
                .hasMessage("persona loyal: frequencyPerYear.mean is 0, but must be above 0, to 10000");
        assertThatThrownBy(() -> LOYAL.withCustomers(-1))
                .hasMessage("persona loyal: customers is -1, but must be 0 to 1000000000");
        assertThatThrownBy(() -> LOYAL.withOnsetDays(40_000))
                .hasMessage("persona loyal: onsetDays is 40000, but must be 0 to 36500");
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 0, 0.5, regularity",
        "101, 0, 0.5, regularity",
        "1, -1.1, 0.5, trend",
        "1, NaN, 0.5, trend",
        "1, 0, 0, basketCv",
        "1, 0, 3.1, basketCv"
    })
    void aShapeOutOfRangeIsRefused(double regularity, double trend, double basketCv, String field) {
        assertThatThrownBy(() -> with("Loyal", "", regularity, trend, basketCv))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("persona loyal: " + field + " is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "nul\u0000", "half \ud83d"})
    void aNameThatIsNoLineOfTextIsRefused(String name) {
        assertThatThrownBy(() -> with(name, "", 1, 0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("persona loyal: name ");
    }

    @Test
    void anyLineOfTextIsAName() {
        assertThat(with("Żółta łódź 🛒", "", 1, 0, 0.5).name()).isEqualTo("Żółta łódź 🛒");
    }

    private static Persona with(String name, String description, double regularity, double trend, double basketCv) {
        return new Persona(
                "loyal",
                name,
                description,
                1,
                Gaussian.of(8, 2),
                Gaussian.of(2000, 500),
                Gaussian.of(30, 15),
                0,
                regularity,
                trend,
                basketCv);
    }
}
