package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaPlanTest {
    private static final List<Persona> PERSONAS = PersonaTable.defaults().personas();
    private static final Persona CHAMPIONS = PERSONAS.get(0);
    private static final Persona NEW = PERSONAS.get(2);
    private static final Persona LAPSED = PERSONAS.get(4);

    @ParameterizedTest
    @CsvSource({
        "500, 730",
        "5000, 730",
        "50000, 730",
        "1000000000, 730",
        "100000000000, 730",
        "500, 365",
        "50000, 365",
        "500, 1095",
        "50000, 1095",
        "500, 3650",
        "50000, 3650"
    })
    void everyCellOfTheBuiltInTableHasTheMomentsAsked(long customers, int days) {
        for (PersonaPlan plan : plans(customers, days, false)) {
            for (QuantityPlan quantity : quantities(plan)) {
                assertThat(quantity.adjusted()).isFalse();
                assertShown(quantity);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 90", "50000, 90", "500, 180", "50000, 180", "500, 30", "500, 7", "500, 1"})
    void shortWindowsHaveTheNearestMomentsWhenThatIsWanted(long customers, int days) {
        for (PersonaPlan plan : plans(customers, days, true)) {
            for (QuantityPlan quantity : quantities(plan)) {
                if (quantity.size() >= 30) {
                    assertShown(quantity);
                }
            }
        }
    }

    /** Within 0.01 % of the mean and 0.1 % of the deviation, or as near as whole orders of so few customers come. */
    private static void assertShown(QuantityPlan quantity) {
        double mean = quantity.planned().mean();
        double std = quantity.planned().std();
        double size = quantity.size();
        assertThat(quantity.shown().mean()).isCloseTo(mean, offset(1e-4 * mean + 0.51 / size));
        double parity = std == 0 ? 0 : 0.55 / ((size - 1) * std);
        assertThat(quantity.shown().std()).isCloseTo(std, offset(1e-3 * std + parity + 0.5 / size));
    }

    @Test
    void fiveHundredCustomersShowTheTableAlmostExactly() {
        for (PersonaPlan plan : plans(500, 730, false)) {
            for (QuantityPlan quantity : quantities(plan)) {
                assertThat(quantity.shown().mean())
                        .isCloseTo(
                                quantity.asked().mean(),
                                offset(3e-5 * quantity.asked().mean()));
                assertThat(quantity.shown().std())
                        .isCloseTo(
                                quantity.asked().std(),
                                offset(1e-3 * quantity.asked().std()));
            }
        }
    }

    @Test
    void askedIsWhatThePersonaSaysInTheWindowsUnits() {
        PersonaPlan plan = plan(CHAMPIONS, 100, 730);

        assertThat(plan.orders().asked()).isEqualTo(Gaussian.of(24, 6));
        assertThat(plan.spendCents().asked()).isEqualTo(Gaussian.of(1_000_000, 300_000));
        assertThat(plan.recencyDays().asked()).isEqualTo(Gaussian.of(15, 10));
    }

    @Test
    void valuesLieInTheirBoundsAndDoNotFallFromRankToRank() {
        for (PersonaPlan plan : plans(5_000, 365, false)) {
            for (QuantityPlan quantity : quantities(plan)) {
                long last = 0;
                for (long rank = 0; rank < quantity.size(); rank++) {
                    assertThat(quantity.valueAt(rank)).isGreaterThanOrEqualTo(last);
                    last = quantity.valueAt(rank);
                }
                assertThat(last).isEqualTo(quantity.greatest());
            }
            assertThat(plan.maxOrders()).isEqualTo((int) plan.orders().greatest());
            assertThat(plan.spendCents().valueAt(0)).isPositive();
            assertThat(plan.recencyDays().valueAt(0)).isPositive();
            assertThat(plan.recencyDays().greatest()).isLessThanOrEqualTo(365);
        }
    }

    @Test
    void theOrderCountsLawIsTheFirstOfFourThatFits() {
        assertThat(family(CHAMPIONS, 730)).isEqualTo("Gaussian from 1");
        assertThat(family(LAPSED, 730)).isEqualTo("negative binomial from 1");
        assertThat(family(LAPSED, 365)).isEqualTo("Gaussian from 0");
        assertThat(family(LAPSED.withFrequencyPerYear(Gaussian.of(1, 3)), 365)).isEqualTo("negative binomial from 0");
        assertThat(family(LAPSED.withFrequencyPerYear(Gaussian.of(1, 0)), 365)).isEqualTo("Gaussian from 1");
    }

    private static String family(Persona persona, int days) {
        return plan(persona, 100, days).orders().family();
    }

    @Test
    void customersWithoutAnOrderComeFirstAndHaveNoSpendAndNoRecency() {
        PersonaPlan plan = plan(LAPSED, 70, 365);

        assertThat(plan.orders().size()).isEqualTo(70);
        assertThat(plan.withoutOrders()).isEqualTo(26);
        assertThat(plan.orders().valueAt(25)).isZero();
        assertThat(plan.orders().valueAt(26)).isEqualTo(1);
        assertThat(plan.orders().shareAtLeast()).isCloseTo(0.38, offset(0.01));
        assertThat(plan.spendCents().size()).isEqualTo(44);
        assertThat(plan.recencyDays().size()).isEqualTo(44);
        assertShown(plan.spendCents());
        assertShown(plan.recencyDays());
    }

    @Test
    void aPersonaWithAnOnsetWasSeenSinceThen() {
        assertThat(plan(NEW, 100, 730).recencyDays().family()).isEqualTo("Gaussian from 1 to 90");
        assertThat(plan(NEW.withOnsetDays(0), 100, 730).recencyDays().family()).isEqualTo("Gaussian from 1 to 730");
        Persona narrow = NEW.withOnsetDays(8).withRecencyDays(Gaussian.of(4, 2));
        assertThat(plan(narrow, 100, 730).recencyDays().greatest()).isLessThanOrEqualTo(8);
    }

    @Test
    void skewedSpendAndRecencyHaveTheirMomentsToo() {
        Persona skewed = LAPSED.withMonetaryPerYear(Gaussian.of(200, 500)).withRecencyDays(Gaussian.of(60, 80));
        PersonaPlan plan = plan(skewed, 1_000, 730);

        assertThat(plan.spendCents().family()).isEqualTo("negative binomial");
        assertThat(plan.recencyDays().family()).isEqualTo("negative binomial from 1 to 730");
        assertShown(plan.spendCents());
        assertShown(plan.recencyDays());
    }

    @Test
    void withoutSpreadEveryoneIsTheSame() {
        Persona constant = CHAMPIONS
                .withFrequencyPerYear(Gaussian.of(12, 0))
                .withMonetaryPerYear(Gaussian.of(5_000, 0))
                .withRecencyDays(Gaussian.of(15, 0));
        PersonaPlan plan = plan(constant, 50, 730);

        for (QuantityPlan quantity : quantities(plan)) {
            assertThat(quantity.valueAt(0)).isEqualTo(quantity.valueAt(49));
        }
        assertThat(plan.orders().valueAt(7)).isEqualTo(24);
        assertThat(plan.spendCents().valueAt(7)).isEqualTo(1_000_000);
        assertThat(plan.recencyDays().valueAt(7)).isEqualTo(15);
    }

    @Test
    void independentRanksHaveTheLawsMomentsInExpectation() {
        PersonaPlan plan = PersonaPlan.of(LAPSED, 1_000, 365, Sampling.INDEPENDENT, false);
        for (QuantityPlan quantity : quantities(plan)) {
            assertThat(quantity.size()).isEqualTo(1L << 53);
            int draws = 1 << 16;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < draws; i++) {
                double distance = quantity.valueAt((2L * i + 1) * ((1L << 52) / draws))
                        - quantity.asked().mean();
                sum += distance;
                squares += distance * distance;
            }
            assertThat(sum / draws / quantity.asked().std()).isCloseTo(0, offset(1e-4));
            assertThat(StrictMath.sqrt(squares / draws) / quantity.asked().std())
                    .isCloseTo(1, offset(1e-3));
            assertThat(quantity.shown().mean()).isCloseTo(quantity.asked().mean(), offset(1e-6));
        }
        assertThat(plan.withoutOrders()).isBetween(370L, 385L);
    }

    @Test
    void probabilitiesCanBeDrawnAndSumToOne() {
        QuantityPlan recency = plan(LAPSED, 70, 730).recencyDays();
        double sum = 0;
        for (int point = 0; point < recency.points(); point++) {
            assertThat(recency.pointValue(point)).isBetween(1L, 730L);
            sum += recency.probability(point);
        }
        assertThat(sum).isCloseTo(1, offset(1e-12));
        assertThat(recency.shareAtGreatest()).isZero();
        assertThat(plan(LAPSED, 70, 365).recencyDays().shareAtGreatest()).isBetween(1e-5, 1e-3);
    }

    @Test
    void aFewCustomersAreNoProblem() {
        for (long customers = 0; customers <= 40; customers++) {
            for (int days : new int[] {30, 365, 730}) {
                for (PersonaPlan plan : plans(customers, days, true)) {
                    assertThat(plan.orders().size()).isEqualTo(plan.customers());
                    assertThat(plan.recencyDays().size()).isEqualTo(plan.customers() - plan.withoutOrders());
                    assertThat(plan.spendCents().size()).isEqualTo(plan.customers() - plan.withoutOrders());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 36_501})
    void aWindowOutOfRangeIsRefused(int days) {
        assertThatThrownBy(() -> plan(LAPSED, 70, days)).hasMessage("days is " + days + ", but must be 1 to 36500");
    }

    private static PersonaPlan plan(Persona persona, long customers, int days) {
        return PersonaPlan.of(persona, customers, days, Sampling.LATIN_HYPERCUBE, false);
    }

    private static List<QuantityPlan> quantities(PersonaPlan plan) {
        return List.of(plan.orders(), plan.spendCents(), plan.recencyDays());
    }

    private static List<PersonaPlan> plans(long customers, int days, boolean nearest) {
        long[] counts = PersonaTable.defaults().counts(customers);
        List<PersonaPlan> plans = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            plans.add(PersonaPlan.of(PERSONAS.get(i), counts[i], days, Sampling.LATIN_HYPERCUBE, nearest));
        }
        return plans;
    }
}
