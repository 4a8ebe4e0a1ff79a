package io.clientele.store.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.StoreException;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class JobStoreTest {
    @Parameter
    Engine engine;

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private static final Edit EDIT = new Edit(new Actor(7L, "ann"), NOON);

    @TempDir
    Path folder;

    private Shop shop;
    private JobStore jobs;

    @BeforeEach
    void open() {
        shop = Shop.in(engine, folder);
        jobs = new JobStore(shop.database());
    }

    @Test
    void aJobBeginsComesAlongAndEnds() {
        Job job = jobs.begin(JobKind.SEED, "customers=5", EDIT);
        assertThat(job)
                .isEqualTo(new Job(
                        1,
                        JobKind.SEED,
                        JobState.RUNNING,
                        EDIT.actor(),
                        "customers=5",
                        NOON,
                        null,
                        0,
                        0,
                        "",
                        null,
                        null));
        assertThat(jobs.running()).contains(job);
        jobs.progress(1, "writing", 3, 5);
        assertThat(jobs.find(1))
                .hasValueSatisfying(now ->
                        assertThat(now.phase() + now.done() + now.total()).isEqualTo("writing35"));
        jobs.end(1, JobState.DONE, null, "seeded", NOON.plusSeconds(9));
        Job done = jobs.find(1).orElseThrow();
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.result()).isEqualTo("seeded");
        assertThat(done.endedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void oneRunsAtATime() {
        jobs.begin(JobKind.SEED, "", EDIT);
        assertThatThrownBy(() -> jobs.begin(JobKind.CALCULATE, "", EDIT))
                .isInstanceOfSatisfying(
                        JobRunningException.class,
                        running -> assertThat(running.runningId()).isEqualTo(1))
                .hasMessage("job 1 is running; wait until it has ended, or cancel it");
        jobs.end(1, JobState.CANCELLED, "by ann", null, NOON);
        assertThat(jobs.begin(JobKind.CALCULATE, "", EDIT).id()).isEqualTo(2);
        assertThat(jobs.recent(10)).extracting(Job::id).containsExactly(2L, 1L);
        assertThat(jobs.recent(1)).extracting(Job::id).containsExactly(2L);
    }

    @Test
    void theDatabaseItselfLetsNoSecondOneRun() {
        jobs.begin(JobKind.SEED, "", EDIT);
        assertThatThrownBy(
                        () -> shop.execute("INSERT INTO jobs (id, kind, state, username, parameters, started_at, done,"
                                + " total, phase) VALUES (9, 'seed', 'running', 'x', '', @0, 0, 0, '')"))
                .isInstanceOf(StoreException.class)
                .hasMessageMatching("(?is).*unique.*");
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        jobs.begin(JobKind.SEED, "", EDIT);
        jobs.end(1, JobState.FAILED, "the disk is full", null, NOON);
        Job failed = jobs.find(1).orElseThrow();
        jobs.end(1, JobState.DONE, null, "x", NOON);
        jobs.progress(1, "writing", 1, 2);
        assertThat(jobs.find(1)).contains(failed);
        assertThatThrownBy(() -> jobs.end(1, JobState.RUNNING, null, null, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatRanWhenAServerDiedHasFailed() {
        assertThat(jobs.failLeftovers("the server stopped", NOON)).isFalse();
        jobs.begin(JobKind.SEED, "", EDIT);
        assertThat(jobs.failLeftovers("the server stopped", NOON)).isTrue();
        assertThat(jobs.find(1).orElseThrow().message()).isEqualTo("the server stopped");
        assertThat(jobs.running()).isEmpty();
    }
}
