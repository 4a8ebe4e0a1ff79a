package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaPlanTest {
    private static final List<Persona> PERSONAS = PersonaTable.defaults().personas();

    @ParameterizedTest
    @ValueSource(longs = {500, 5_000, 50_000, 1_000_000_000, 100_000_000_000L})
    void everyCellOfTheBuiltInTableHasTheMomentsAsked(long customers) {
        long[] counts = PersonaTable.defaults().counts(customers);
        for (int i = 0; i < counts.length; i++) {
            PersonaPlan plan = PersonaPlan.of(PERSONAS.get(i), counts[i], 730, Sampling.LATIN_HYPERCUBE, false);
            for (QuantityPlan quantity : List.of(plan.orders(), plan.spendCents(), plan.recencyDays())) {
                assertThat(quantity.shown().mean())
                        .isCloseTo(
                                quantity.asked().mean(),
                                within(1e-5 * quantity.asked().mean()));
                assertThat(quantity.shown().std())
                        .isCloseTo(
                                quantity.asked().std(),
                                within(1e-3 * quantity.asked().std()));
                assertThat(quantity.size()).isEqualTo(counts[i]);
            }
        }
    }
}
