package io.clientele.files.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.generate.Part;
import io.clientele.table.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormatDetailsTest {

    @Test
    void thereIsAKeyForEachLineOfTheLargestOrder() {
        assertThat(FormatDetails.DEFAULTS.itemKeysPerOrder()).isEqualTo(100);
        assertThat(keys(0)).isEqualTo(100);
        assertThat(keys(99)).isEqualTo(100);
        assertThat(keys(100)).isEqualTo(1_000);
        assertThat(keys(1_114)).isEqualTo(10_000);
    }

    private static int keys(int lines) {
        return FormatDetails.DEFAULTS.mostLinesOfAnOrder(lines).itemKeysPerOrder();
    }

    @Test
    void whatDjangoTakesForNoAppIsRefused() {
        assertThat(FormatDetails.DEFAULTS.djangoApp("my_Shop2").djangoApp()).isEqualTo("my_Shop2");
        for (String app : List.of("", "2nd", "a.b", "my-app", "crm\"", "zoë")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FormatDetails.DEFAULTS.djangoApp(app))
                    .withMessage("django-app is '" + app + "', but must be a Python identifier: letters, digits and"
                            + " underscores, no digit first");
        }
    }

    @Test
    void aTableThatAFormatHasNoPlaceForIsRefused() {
        Set<Table> all = EnumSet.allOf(Table.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutputLayout(
                        OutputFormat.DJANGO, Compression.NONE, all, false, true, Part.WHOLE, FormatDetails.DEFAULTS))
                .withMessage("tables has ground_truth, which the format django has no place for");
        assertThat(new OutputLayout(OutputFormat.SQL, Compression.GZIP, all, false, true, new Part(2, 3)).files())
                .extracting(file -> file.name(new Part(2, 3)))
                .containsExactly("clientele-2-of-3.sql.gz");
    }
}
