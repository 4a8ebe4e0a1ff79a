package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    private String db;

    @BeforeEach
    void seedAndScore() {
        db = folder.resolve("my.db").toString();
        assertThat(Run.of("seed", "--db", db, "--customers", "60", "--quiet").exitCode())
                .isZero();
        assertThat(Run.of("calculate-rfm", "--db", db, "--quiet").exitCode()).isZero();
    }

    @Test
    void aSoundDatabasePassesAllChecks() {
        Run run = Run.of("doctor", "--db", db);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("ok  nothing is damaged").containsPattern("All \\d+ checks hold\\.\n$");
    }

    @Test
    void scoresThatDoNotFollowFromTheOrdersAreFound() {
        Database.open(DbLocation.of(Path.of(db))).write("write to", session -> {
            session.execute("UPDATE rfm_scores SET recency_score = 6 - recency_score");
            return null;
        });
        Run run = Run.of("doctor", "--db", db, "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\"ok\" : false", "\"outcome\" : \"failed\"");
        assertThat(Run.of("doctor", "--db", db, "--quiet")).isEqualTo(new Run(1, "", ""));
        assertThat(Run.of("doctor", "--db", db).out())
                .containsPattern("failed  ")
                .containsPattern("\\d of \\d+ checks failed");
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidInOneLine() throws IOException {
        Path file = folder.resolve("text.db");
        Files.writeString(file, "not a database, but long enough to be mistaken for one by its size".repeat(20));
        Run run = Run.of("doctor", "--db", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("text.db").doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
    }
}
