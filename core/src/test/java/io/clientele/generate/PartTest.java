package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 3", "3, 7", "1000, 8", "999, 256", "100000000000, 1000000", "99999999999, 999983"})
    void everyCustomerIsInThePartThatItsNumberSays(long customers, int parts) {
        for (int number = 1; number <= parts; number += 1 + parts / 1_000) {
            Part part = new Part(number, parts);
            long from = part.from(customers);
            long to = part.to(customers);
            for (long index : new long[] {from, (from + to) / 2, to - 1}) {
                if (from <= index && index < to) {
                    assertThat(Part.numberOf(index, customers, parts)).isEqualTo(number);
                }
            }
        }
        assertThat(Part.numberOf(-1, customers, parts)).isZero();
        assertThat(Part.numberOf(customers, customers, parts)).isEqualTo(parts + 1);
    }
}
