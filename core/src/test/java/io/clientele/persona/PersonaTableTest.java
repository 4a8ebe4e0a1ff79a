package io.clientele.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaTableTest {
    private static final PersonaTable TABLE = PersonaTable.defaults();

    @Test
    void theBuiltInTableHasFiveHundredCustomersOfFivePersonas() {
        assertThat(TABLE.personas())
                .extracting(Persona::key)
                .containsExactly("champions", "loyal", "new", "at_risk", "lapsed");
        assertThat(TABLE.customers()).isEqualTo(500);
        assertThat(TABLE.counts(500)).containsExactly(100, 150, 100, 80, 70);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 7, 33, 499, 501, 5_003, 1_000_000_007, 100_000_000_000L, Long.MAX_VALUE})
    void countsSumToTheCustomersAskedAndStayWithinOneOfTheirShare(long customers) {
        long[] counts = TABLE.counts(customers);

        assertThat(Arrays.stream(counts).sum()).isEqualTo(customers);
        for (int i = 0; i < counts.length; i++) {
            double share = customers * (TABLE.personas().get(i).customers() / 500.0);
            assertThat((double) counts[i]).isBetween(share - 1 - share * 1e-15, share + 1 + share * 1e-15);
        }
    }

    @Test
    void whatIsMissingGoesToTheLargestRemainderAndOfEqualOnesToTheFirst() {
        assertThat(TABLE.counts(1)).containsExactly(0, 1, 0, 0, 0);
        assertThat(weights(1, 1, 1).counts(2)).containsExactly(1, 1, 0);
        assertThat(weights(1, 1, 2).counts(2)).containsExactly(1, 0, 1);
        assertThat(weights(0, 5).counts(3)).containsExactly(0, 3);
    }

    @Test
    void aNegativeNumberOfCustomersIsRefused() {
        assertThatThrownBy(() -> TABLE.counts(-1)).hasMessage("customers is -1, but must be 0 or more");
    }

    @Test
    void aTableThatSaysNothingOrTwoThingsIsRefused() {
        Persona loyal = TABLE.personas().get(1);
        assertThatThrownBy(() -> TABLE.withPersonas(List.of()))
                .hasMessage("personas has 0 entries, but must have 1 to 1000");
        assertThatThrownBy(() -> TABLE.withPersonas(List.of(loyal, loyal)))
                .hasMessage("persona key 'loyal' occurs twice, but keys must be unique");
        assertThatThrownBy(() -> weights(0, 0))
                .hasMessage("customers is 0 for every persona, but must be above 0 for one");
    }

    @Test
    void anActivityProfileMustHaveAPositiveWeightPerList() {
        ActivityProfile uniform = ActivityProfile.uniform();
        assertThatThrownBy(() -> new ActivityProfile(Collections.nCopies(7, 0.0), uniform.month(), uniform.hour()))
                .hasMessage("activity weekday has only zeros, but must have a positive weight");
        assertThatThrownBy(() -> new ActivityProfile(uniform.weekday(), uniform.weekday(), uniform.hour()))
                .hasMessage("activity month has 7 weights, but must have 12");
        assertThatThrownBy(() ->
                        new ActivityProfile(uniform.weekday(), uniform.month(), Collections.nCopies(24, Double.NaN)))
                .hasMessage("activity hour[0] is NaN, but must be 0 to 1000000");
    }

    private static PersonaTable weights(int... customers) {
        Persona[] personas = new Persona[customers.length];
        for (int i = 0; i < personas.length; i++) {
            personas[i] = TABLE.personas().get(0).withKey("p" + i).withCustomers(customers[i]);
        }
        return TABLE.withPersonas(List.of(personas));
    }
}
