package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
    /** As another process names its own; above any process id that Linux or macOS gives. */
    private final Path others = Path.of(System.getProperty("java.io.tmpdir"), "clientele-import-1099511627776-1");

    @AfterEach
    void cleanUp() throws IOException {
        Files.deleteIfExists(others.resolve("in-use"));
        Files.deleteIfExists(others);
    }

    @Test
    void itGoesWithAllThatIsInIt() throws IOException {
        TemporaryFolder folder = TemporaryFolder.make();
        Files.createDirectory(folder.path().resolve("spill"));
        Files.writeString(folder.path().resolve("spill/file"), "text");
        folder.close();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void whatADeadProcessLeftIsRemoved() throws IOException {
        Files.createDirectory(others);
        Files.createFile(others.resolve("in-use"));
        TemporaryFolder.make().close();
        assertThat(others).doesNotExist();
    }

    @Test
    void aFolderThatIsJustBeingMadeStays() throws IOException {
        Files.createDirectory(others);
        TemporaryFolder.make().close();
        assertThat(others).exists();
    }

    @Test
    void severalInOneProcessLeaveEachOtherAlone() throws IOException {
        try (TemporaryFolder first = TemporaryFolder.make()) {
            TemporaryFolder.make().close();
            assertThat(first.path()).exists();
        }
    }
}
