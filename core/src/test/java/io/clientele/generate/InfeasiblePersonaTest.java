package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfeasiblePersonaTest {
    private static final Persona NEW = PersonaTable.defaults().personas().get(2);
    private static final Persona LAPSED = PersonaTable.defaults().personas().get(4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "180 | persona lapsed: frequencyPerYear 1 ± 1 is not possible in 180 days (whole orders with mean 0.493"
                        + " in the window spread by at least 0.5); nearest is 1 ± 1.014, or use at least 254 days",
                "30 | persona lapsed: frequencyPerYear 1 ± 1 is not possible in 30 days (whole orders with mean 0.0822"
                        + " in the window spread by at least 0.275); nearest is 1 ± 3.4, or use at least 254 days"
            })
    void aFrequencyThatWholeOrdersCannotHaveIsRefused(int days, String message) {
        assertThatThrownBy(() -> plan(LAPSED, 70, days))
                .isInstanceOf(InfeasiblePersonaException.class)
                .hasMessage(message);
    }

    @Test
    void aRecencyBeyondTheWindowIsRefusedWithTheWindowThatWouldDo() {
        Persona persona = LAPSED.withFrequencyPerYear(Gaussian.of(12, 3));
        assertThatThrownBy(() -> plan(persona, 70, 180))
                .hasMessage(
                        "persona lapsed: recencyDays 200 ± 50 is not possible in 180 days (the last order lies at most"
                                + " 180 days back); nearest is 165 ± 15, or use at least 254 days");
        InfeasiblePersonaException exception =
                catchThrowableOfType(InfeasiblePersonaException.class, () -> plan(persona, 70, 220));
        assertThat(exception.personaKey()).isEqualTo("lapsed");
        assertThat(exception.field()).isEqualTo("recencyDays");
        assertThat(exception.asked()).isEqualTo(Gaussian.of(200, 50));
        assertThat(exception.smallestDays()).hasValue(254);
        assertThat(exception).hasMessageContaining("(days from 1 to 220 with mean 200 spread by less)");
        plan(persona, 70, 254);
        assertThatThrownBy(() -> plan(persona, 70, 253)).isInstanceOf(InfeasiblePersonaException.class);
    }

    @Test
    void aLongerWindowIsNotOfferedWhereItWouldNotHelp() {
        Persona onset = NEW.withRecencyDays(Gaussian.of(100, 5));
        assertThatThrownBy(() -> plan(onset, 10, 730))
                .hasMessage(
                        "persona new: recencyDays 100 ± 5 is not possible in 730 days (the last order lies at most 90"
                                + " days back); nearest is 90 ± 0");
        Persona half = NEW.withRecencyDays(Gaussian.of(5.5, 0.1));
        assertThatThrownBy(() -> plan(half, 10, 730))
                .hasMessage("persona new: recencyDays 5.5 ± 0.1 is not possible in 730 days (whole days with mean 5.5"
                        + " spread by at least 0.5); nearest is 5.5 ± 0.5");
    }

    @Test
    void anExtremeSpreadIsRefused() {
        assertThatThrownBy(() -> plan(LAPSED.withMonetaryPerYear(Gaussian.of(200, 2_000)), 10, 730))
                .hasMessage(
                        "persona lapsed: monetaryPerYear 200 ± 2000 is not possible in 730 days (hardly anyone would"
                                + " spend anything); nearest is 200 ± 885");
        assertThatThrownBy(() -> plan(LAPSED.withFrequencyPerYear(Gaussian.of(1, 9)), 10, 730))
                .hasMessageContaining("(hardly anyone would order at all); nearest is 1 ± 4.");
        assertThatThrownBy(() -> plan(LAPSED.withMonetaryPerYear(Gaussian.of(0.01, 0)), 10, 254))
                .hasMessage("persona lapsed: monetaryPerYear 0.01 ± 0 is not possible in 254 days (that is less than a"
                        + " cent); nearest is 0.0144 ± 0, or use at least 365 days");
    }

    @Test
    void theNearestNumbersOfAMessageArePossible() {
        List<Persona> asked = new ArrayList<>();
        for (double mean : new double[] {1, 1.37, 9, 29.5, 30, 44, 300}) {
            for (double std : new double[] {0, 0.01, 0.3, 2, 12, 60, 900}) {
                asked.add(LAPSED.withFrequencyPerYear(Gaussian.of(mean, std)));
                asked.add(LAPSED.withMonetaryPerYear(Gaussian.of(mean, std)));
                asked.add(LAPSED.withRecencyDays(Gaussian.of(mean, std)));
            }
        }
        int refused = 0;
        for (Persona persona : asked) {
            Persona next = persona;
            for (int i = 0; i < 3; i++) {
                refused += isRefused(next) ? 1 : 0;
                next = isRefused(next) ? withNearest(next) : next;
            }
            plan(next, 20, 30);
            PersonaPlan.of(persona, 20, 30, Sampling.LATIN_HYPERCUBE, true);
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static boolean isRefused(Persona persona) {
        try {
            plan(persona, 20, 30);
            return false;
        } catch (InfeasiblePersonaException e) {
            return true;
        }
    }

    private static Persona withNearest(Persona persona) {
        InfeasiblePersonaException exception =
                catchThrowableOfType(InfeasiblePersonaException.class, () -> plan(persona, 20, 30));
        return switch (exception.field()) {
            case "frequencyPerYear" -> persona.withFrequencyPerYear(exception.nearest());
            case "monetaryPerYear" -> persona.withMonetaryPerYear(exception.nearest());
            default -> persona.withRecencyDays(exception.nearest());
        };
    }

    @Test
    void theNearestPlanSaysSo() {
        PersonaPlan plan = PersonaPlan.of(LAPSED, 70, 180, Sampling.LATIN_HYPERCUBE, true);

        assertThat(plan.orders().adjusted()).isTrue();
        assertThat(plan.recencyDays().adjusted()).isTrue();
        assertThat(plan.recencyDays().asked()).isEqualTo(Gaussian.of(200, 50));
        assertThat(plan.recencyDays().planned()).isEqualTo(Gaussian.of(165, 15));
        assertThat(plan.spendCents().adjusted()).isFalse();
    }

    private static PersonaPlan plan(Persona persona, long customers, int days) {
        return PersonaPlan.of(persona, customers, days, Sampling.LATIN_HYPERCUBE, false);
    }
}
