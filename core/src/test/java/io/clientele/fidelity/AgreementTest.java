package io.clientele.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Expected values: scikit-learn 1.9.1, {@code sklearn.metrics.adjusted_rand_score}, {@code
 * normalized_mutual_info_score} (arithmetic mean), and {@code contingency_matrix(…).max(axis=0).sum() / n} for the purity.
 */
class AgreementTest {
    private static final Offset<Double> EXACT = within(1e-14);

    @Test
    void agreesWithScikitLearn() {
        assertAgreement(labels(0, 0, 1, 1), labels(0, 0, 1, 2), 0.5714285714285714, 0.7999999999999999, 1.0);
        assertAgreement(
                labels(0, 0, 0, 1, 1, 1, 2, 2, 2, 2),
                labels(1, 1, 0, 0, 0, 2, 2, 2, 2, 1),
                0.20454545454545456,
                0.44270128334605,
                0.7);
        assertAgreement(labels(0, 0, 1, 1), labels(0, 1, 0, 1), -0.5, 0.0, 0.5);
    }

    @Test
    void theNamesOfGroupsDoNotMatter() {
        assertAgreement(labels(0, 0, 1, 1), labels(1, 1, 0, 0), 1, 1, 1);
        assertAgreement(labels(0, 1, 2, 3), labels(3, 1, 2, 0), 1, 1, 1);
    }

    @Test
    void trivialGroupingsScoreAsScikitLearnScoresThem() {
        assertAgreement(labels(0, 0, 0, 0, 0), labels(0, 0, 0, 0, 0), 1, 1, 1);
        assertAgreement(labels(0, 0, 0, 0), labels(0, 1, 2, 3), 0, 0, 1);
        assertAgreement(labels(0), labels(0), 1, 1, 1);
    }

    @Test
    void aTableOfFivePersonasAndFourSegmentsAgreesWithScikitLearn() {
        Agreement agreement = Agreement.ofContingency(
                new long[][] {{90, 5, 3, 2}, {20, 110, 15, 5}, {1, 2, 60, 37}, {0, 30, 10, 40}, {0, 0, 5, 65}});

        assertThat(agreement.customers()).isEqualTo(500);
        assertThat(agreement.adjustedRandIndex()).isCloseTo(0.4101385689942013, EXACT);
        assertThat(agreement.normalisedMutualInformation()).isCloseTo(0.46138439279706533, EXACT);
        assertThat(agreement.purity()).isCloseTo(0.65, EXACT);
    }

    @Test
    void labelsWithoutACustomerChangeNothing() {
        Agreement agreement = Agreement.of(labels(1, 1, 3, 3), 5, labels(0, 0, 4, 6), 9);

        assertThat(agreement.adjustedRandIndex()).isCloseTo(0.5714285714285714, EXACT);
        assertThat(agreement.normalisedMutualInformation()).isCloseTo(0.7999999999999999, EXACT);
        assertThat(agreement.customers(3, 4)).isEqualTo(1);
        assertThat(agreement.customers(1, 0)).isEqualTo(2);
        assertThat(agreement.customers(0, 0)).isZero();
    }

    @Test
    void aBillionCustomersDoNotOverflow() {
        long many = 1_000_000_000L;
        Agreement agreement = Agreement.ofContingency(new long[][] {{many, 0}, {0, many}});

        assertThat(agreement.adjustedRandIndex()).isEqualTo(1);
        assertThat(agreement.normalisedMutualInformation()).isCloseTo(1, EXACT);
        assertThat(Agreement.ofContingency(new long[][] {{many, many}, {many, many}})
                        .adjustedRandIndex())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void badColumnsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.of(labels(0), 1, labels(0, 0), 1))
                .withMessageContaining("truth has 1 customers and found has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.of(labels(), 1, labels(), 1))
                .withMessageContaining("at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.of(labels(0, 2), 2, labels(0, 0), 1))
                .withMessage("truth has the label 2, but must be 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.of(labels(0, 0), 2, labels(0, -1), 1))
                .withMessage("found has the label -1, but must be 0 to 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.ofContingency(new long[][] {{1, 2}, {1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.ofContingency(new long[][] {{1, -2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.ofContingency(new long[][] {{0}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.ofContingency(new long[][] {}));
    }

    private static void assertAgreement(int[] truth, int[] found, double rand, double information, double purity) {
        int labels = 1 + Arrays.stream(truth).max().orElseThrow();
        int foundLabels = 1 + Arrays.stream(found).max().orElseThrow();
        Agreement agreement = Agreement.of(truth, labels, found, foundLabels);
        assertThat(agreement.adjustedRandIndex()).isCloseTo(rand, EXACT);
        assertThat(agreement.normalisedMutualInformation()).isCloseTo(information, EXACT);
        assertThat(agreement.purity()).isCloseTo(purity, EXACT);
    }

    private static int[] labels(int... labels) {
        return labels;
    }
}
