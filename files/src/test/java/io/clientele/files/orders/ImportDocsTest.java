package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/import.md names what there is. */
class ImportDocsTest {

    private static final Path DOCS = Path.of("..", "docs", "import.md");

    @Test
    void everyColumnOptionAndDateFormatIsExplained() throws IOException {
        String text = Files.readString(DOCS);

        for (ColumnRole role : ColumnRole.values()) {
            assertThat(text).contains("`" + role.option() + "`");
        }
        for (DateShape shape : DateShape.values()) {
            assertThat(text).contains("`" + shape.key() + "`");
        }
    }

    @Test
    void theListsThatItLinksToAreThere() throws IOException {
        String resources = "../files/src/main/resources/io/clientele/files/orders/";
        for (String list : new String[] {"column-names.txt", "status-words.txt"}) {
            assertThat(Files.readString(DOCS)).contains("(" + resources + list + ")");
            assertThat(Path.of("..", "docs", resources, list)).exists();
        }
    }
}
