package io.clientele.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;

class SqliteLibraryTest {

    /** A folder with something in it cannot be deleted, as a file that another process was faster to delete cannot. */
    @Test
    void whatAKilledProcessLeftAndCannotBeDeletedIsNoStackTrace(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path left = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-left-libsqlitejdbc.so");
        Files.createDirectories(left.resolve("full"));
        Process process = Forked.start(
                List.of("-Djava.io.tmpdir=" + folder),
                Opening.class,
                folder.resolve("shop.db").toString());
        assertThat(process.getInputStream().readAllBytes()).asString(UTF_8).isEmpty();
        assertThat(process.waitFor()).isZero();
        assertThat(left).exists();
    }

    static final class Opening {
        private Opening() {}

        public static void main(String[] args) {
            Database.openOrCreate(DbLocation.of(Path.of(args[0])));
        }
    }
}
