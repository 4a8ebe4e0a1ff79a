package io.clientele.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.crm.PersonaSegmentCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonaMatrixTest {
    private static final List<String> SEGMENTS = List.of("Champions", "Loyal Customers", "Lost");
    private static final Map<String, String> NAMES = new LinkedHashMap<>(Map.of("loyal", "Loyal"));

    @Test
    void rowsAndColumnsAreInTheOrderOfTheTables() {
        PersonaMatrix matrix = PersonaMatrix.of(
                        List.of(
                                new PersonaSegmentCount("other", "Lost", 3),
                                new PersonaSegmentCount("loyal", "Champions", 5)),
                        NAMES,
                        SEGMENTS)
                .orElseThrow();

        assertThat(matrix.personas()).containsExactly("Loyal", "other");
        assertThat(matrix.segments()).containsExactly("Champions", "Lost");
        assertThat(matrix.customers()).containsExactly(List.of(5L, 0L), List.of(0L, 3L));
    }

    @Test
    void theSameGroupingIsJudgedAsSuch() {
        PersonaMatrix matrix = PersonaMatrix.of(
                        List.of(
                                new PersonaSegmentCount("loyal", "Champions", 5),
                                new PersonaSegmentCount("other", "Lost", 3)),
                        NAMES,
                        SEGMENTS)
                .orElseThrow();

        assertThat(matrix.adjustedRandIndex()).isEqualTo(1);
        assertThat(matrix.normalisedMutualInformation()).isEqualTo(1);
        assertThat(matrix.purity()).isEqualTo(1);
    }

    @Test
    void thereIsNoneWhereNobodysTruthIsKnown() {
        assertThat(PersonaMatrix.of(List.of(), NAMES, SEGMENTS)).isEmpty();
    }
}
