package io.clientele.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.StoreException;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import io.clientele.store.jobs.Job;
import io.clientele.store.jobs.JobKind;
import io.clientele.store.jobs.JobRunningException;
import io.clientele.store.jobs.JobState;
import io.clientele.store.jobs.JobStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor ANN = new Actor(null, "ann");
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private Database database;
    private JobRunner runner;

    @BeforeEach
    void open() {
        database = Database.openOrCreate(DbLocation.of(folder.resolve("shop.db")));
        runner = new JobRunner(database, CLOCK);
        runner.start();
    }

    @Test
    void keepsWhatCameOfAJob() throws Exception {
        Job job = runner.begin(JobKind.SEED, "asked", ANN, progress -> "result");
        end(job);

        Job ended = runner.find(job.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.result()).isEqualTo("result");
        assertThat(ended.parameters()).isEqualTo("asked");
        assertThat(ended.actor()).isEqualTo(ANN);
        assertThat(ended.endedAt()).isEqualTo(NOW);
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void refusesASecondJobAndNamesTheOneThatRuns() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Job first = runner.begin(JobKind.SEED, "", ANN, progress -> {
            waitFor(goOn);
            return "";
        });

        assertThatThrownBy(() -> runner.begin(JobKind.CALCULATE, "", ANN, progress -> ""))
                .isInstanceOf(JobRunningException.class)
                .hasMessageContaining("job " + first.id() + " is running");
        goOn.countDown();
        end(first);
        end(runner.begin(JobKind.CALCULATE, "", ANN, progress -> ""));
    }

    @Test
    void tellsHowFarAJobIs() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Job job = runner.begin(JobKind.SEED, "", ANN, progress -> {
            progress.total(500);
            progress.phase("generate and write");
            progress.done(256);
            told.countDown();
            waitFor(goOn);
            return "";
        });
        waitFor(told);

        Job live = runner.find(job.id()).orElseThrow();
        assertThat(live.phase()).isEqualTo("generate and write");
        assertThat(live.done()).isEqualTo(256);
        assertThat(live.total()).isEqualTo(500);
        assertThat(live.state()).isEqualTo(JobState.RUNNING);
        goOn.countDown();
        end(job);
    }

    @Test
    void aCancelledJobEndsAsSuch() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        Job job = runner.begin(JobKind.SEED, "", ANN, progress -> {
            waitFor(cancelled);
            progress.throwIfCancelled();
            return "";
        });

        assertThat(runner.cancel(job.id())).isTrue();
        assertThat(runner.cancellable(job.id())).isFalse();
        assertThat(runner.find(job.id()).orElseThrow().phase()).isEqualTo("cancelling");
        cancelled.countDown();
        end(job);

        Job ended = runner.find(job.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
        assertThat(ended.message()).isEqualTo("cancelled; the database is as it was");
    }

    @Test
    void whatIsBeingCommittedCannotBeCancelled() throws Exception {
        CountDownLatch committing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Job job = runner.begin(JobKind.SEED, "", ANN, progress -> {
            progress.commit("bring it to the disk");
            committing.countDown();
            waitFor(goOn);
            return "";
        });
        waitFor(committing);

        assertThat(runner.cancel(job.id())).isFalse();
        goOn.countDown();
        end(job);
        assertThat(runner.find(job.id()).orElseThrow().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aFailedJobSaysWhyButNotWhereInTheProgram() throws Exception {
        Job expected = runner.begin(JobKind.SEED, "", ANN, progress -> {
            throw new StoreException("the disk is full");
        });
        end(expected);
        assertThat(runner.find(expected.id()).orElseThrow().message()).isEqualTo("the disk is full");

        Job unexpected = runner.begin(JobKind.SEED, "", ANN, progress -> {
            throw new IllegalStateException("io.clientele.Secret");
        });
        end(unexpected);
        Job ended = runner.find(unexpected.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.message()).isEqualTo("an error of the program, which the server's log describes");
    }

    @Test
    void aServerThatStopsCancelsItsJobAndSaysSo() {
        Job job = runner.begin(JobKind.SEED, "", ANN, progress -> {
            while (true) {
                progress.throwIfCancelled();
                Thread.onSpinWait();
            }
        });

        runner.stop();

        Job ended = new JobStore(database).find(job.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
        assertThat(ended.message()).isEqualTo("the server stopped");
    }

    @Test
    void aServerThatStartsMarksWhatADeadOneLeft() {
        Job left = new JobStore(database).begin(JobKind.SEED, "", new Edit(ANN, NOW));

        new JobRunner(database, CLOCK).start();

        Job ended = runner.find(left.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.message()).isEqualTo("the server stopped");
    }

    private void end(Job job) throws InterruptedException {
        assertThat(runner.await(job.id(), PATIENCE_SECONDS)).isTrue();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
