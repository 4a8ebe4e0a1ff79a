package io.clientele.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.model.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportedOrderTest {

    @Test
    void anOrdersTotalIsTheSumOfItsLines() {
        List<ImportedLine> lines = List.of(new ImportedLine(0, 90, 0), new ImportedLine(0, 10, 1));

        assertThat(new ImportedOrder("1", 0, OrderStatus.DELIVERED, 10, lines).lines())
                .hasSize(2);
        assertThatThrownBy(() -> new ImportedOrder("1", 0, OrderStatus.DELIVERED, 11, lines))
                .hasMessage("totalCents is 11, but must be the sum of the lines, 10");
    }

    @Test
    void anOrderWithoutLinesHasWhateverTotalTheFileSays() {
        assertThat(new ImportedOrder(null, 0, OrderStatus.DELIVERED, -1200, List.of()).totalCents())
                .isEqualTo(-1200);
    }

    @Test
    void aReturnHasANegativeQuantityAndNeverANegativePrice() {
        assertThat(new ImportedLine(3, -2, 250).totalCents()).isEqualTo(-500);
        assertThatThrownBy(() -> new ImportedLine(3, 2, -250))
                .hasMessage("unitPriceCents is -250, but must be at least 0");
        assertThatThrownBy(() -> new ImportedLine(3, 0, 250)).hasMessage("quantity is 0, but must not be");
    }
}
