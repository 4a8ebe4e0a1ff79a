package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.files.orders.OrderFile;
import io.clientele.files.orders.OrderFileOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StopAtOnceTest {
    private final Interruption interruption = new Interruption();

    @TempDir
    Path folder;

    @Test
    void workThatWaitsIsStopped() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Thread worker = new Thread(() -> {
            assertThatThrownBy(() -> interruption.stopAtOnce(() -> {
                        started.countDown();
                        try {
                            new CountDownLatch(1).await();
                            return "never";
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
        Throwable[] failure = new Throwable[1];
        worker.setUncaughtExceptionHandler((thread, e) -> failure[0] = e);
        worker.start();
        started.await();
        interruption.request();
        worker.join();
        assertThat(failure[0]).isNull();
    }

    @Test
    void anOrderFileIsNotReadToItsEnd() throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.writeString(file, "customer,date,amount\nann,2025-01-31,10.50\n");
        assertThatThrownBy(() -> interruption.stopAtOnce(() -> {
                    interruption.request();
                    return OrderFile.read(file, OrderFileOptions.defaults());
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        assertThatThrownBy(() -> interruption.stopAtOnce(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
    }
}
