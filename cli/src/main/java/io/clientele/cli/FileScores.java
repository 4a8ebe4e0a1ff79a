package io.clientele.cli;

import io.clientele.files.AtomicFile;
import io.clientele.files.orders.OrderTotals;
import io.clientele.files.orders.ScoreParquet;
import io.clientele.rfm.RfmCode;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.Segment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The customers of order files with their scores, and the files that they can be written to. */
final class FileScores {
    private static final int BUFFER_BYTES = 1 << 18;

    private final OrderTotals totals;
    private final RfmMetrics metrics;
    private final RfmScores scores;

    FileScores(OrderTotals totals, RfmMetrics metrics, RfmScores scores) {
        this.totals = totals;
        this.metrics = metrics;
        this.scores = scores;
    }

    /** Whether a file of this ending can be written. */
    static boolean knows(Path file) {
        return ends(file, ".csv") || ends(file, ".parquet");
    }

    void forEach(Consumer<FileScore> consumer) {
        List<Segment> segments = scores.rules().segments();
        String without = segments.get(scores.rules().segmentIndexWithoutOrder()).name();
        totals.forEachCustomer((key, row) -> consumer.accept(
                row < 0
                        ? new FileScore(key, null, 0, 0, 1, 1, 1, RfmCode.text(1, 1, 1), without)
                        : new FileScore(
                                key,
                                metrics.recencyDays(row),
                                metrics.frequency(row),
                                metrics.monetaryCents(row),
                                scores.recencyScore(row),
                                scores.frequencyScore(row),
                                scores.monetaryScore(row),
                                scores.code(row),
                                scores.segment(row).name())));
    }

    /** The old file or the new one, never a half. */
    void write(Path file) {
        try (AtomicFile pending = AtomicFile.of(file)) {
            if (ends(file, ".parquet")) {
                writeParquet(pending.path());
            } else {
                try (OutputStream bytes =
                                new BufferedOutputStream(Files.newOutputStream(pending.path()), BUFFER_BYTES);
                        PrintStream lines = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
                    writeCsv(lines);
                    if (lines.checkError()) {
                        throw new CommandException("cannot write " + file + "; is the disk full?");
                    }
                } catch (IOException e) {
                    throw new CommandException("cannot write " + file + ": " + e.getMessage());
                }
            }
            pending.publish();
        }
    }

    void writeCsv(PrintStream lines) {
        FileScoreCsv output = new FileScoreCsv(lines);
        forEach(output::customer);
        output.end();
    }

    private void writeParquet(Path file) {
        try (ScoreParquet parquet = ScoreParquet.open()) {
            forEach(score -> parquet.add(
                    score.key(),
                    score.recencyDays(),
                    score.frequency(),
                    score.monetaryCents(),
                    score.recencyScore(),
                    score.frequencyScore(),
                    score.monetaryScore(),
                    score.code(),
                    score.segment()));
            parquet.write(file);
        }
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
