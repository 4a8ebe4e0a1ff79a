package io.clientele.spark;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import io.clientele.text.TextValues;
import io.clientele.yaml.SegmentsYaml;
import io.clientele.yaml.YamlFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * {@code spark-submit --class io.clientele.spark.RfmJob clientele-spark.jar --orders IN --out OUT --as-of DATE}: reads orders in
 * Parquet and writes their customers' scores in Parquet. It ends with 0, with 2 where an argument is not allowed, and else with 1; one line
 * on standard error says why.
 */
public final class RfmJob {
    private static final List<String> OPTIONS = List.of(
            "--orders", "--out", "--as-of", "--zone", "--method", "--r", "--f", "--m", "--segments", "--columns");

    private final Map<String, String> options;

    private RfmJob(Map<String, String> options) {
        this.options = options;
    }

    /** An argument that is not allowed. */
    private static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    public static void main(String[] args) {
        int exitCode = run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(String[] args) {
        try {
            new RfmJob(options(args)).run();
            return 0;
        } catch (UsageException e) {
            System.err.println("RfmJob: " + e.getMessage());
            return 2;
        } catch (SparkSourceException | YamlFileException e) {
            System.err.println("RfmJob: " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i])) {
                throw new UsageException(
                        "option '" + args[i] + "' is unknown; known options are " + String.join(", ", OPTIONS));
            }
            if (i + 1 == args.length) {
                throw new UsageException(args[i] + " needs a value");
            }
            if (options.put(args[i], args[i + 1]) != null) {
                throw new UsageException(args[i] + " is there twice");
            }
        }
        for (String needed : List.of("--orders", "--out", "--as-of")) {
            if (!options.containsKey(needed)) {
                throw new UsageException(needed + " is missing");
            }
        }
        return options;
    }

    private void run() {
        RfmConfig config = config();
        SparkSession session = SparkSession.builder().appName("clientele RFM").getOrCreate();
        Dataset<Row> orders = read(session, required("--orders"));
        try (RfmScoring scoring = ClienteleRfm.scoring(orders, config)) {
            scoring.scores().write().mode(SaveMode.ErrorIfExists).parquet(required("--out"));
        } catch (Exception e) {
            throw failure(e);
        }
    }

    private static Dataset<Row> read(SparkSession session, String path) {
        try {
            return session.read().parquet(path);
        } catch (Exception e) {
            throw failure(e);
        }
    }

    /** Spark's AnalysisException is a checked one to Java, but not declared. */
    private static RuntimeException failure(Exception e) {
        if (e instanceof AnalysisException) {
            String message = String.valueOf(e.getMessage());
            return new SparkSourceException(message.lines().findFirst().orElse(message), e);
        }
        return e instanceof RuntimeException unchecked ? unchecked : new SparkSourceException("the job failed", e);
    }

    private RfmConfig config() {
        AsOf asOf = new AsOf(
                value("--as-of", TextValues::date).orElseThrow(),
                value("--zone", TextValues::zone).orElse(ZoneOffset.UTC));
        RfmConfig config = RfmConfig.of(asOf).segments(segments());
        String columns = options.get("--columns");
        if (columns != null) {
            String[] names = columns.split(",", -1);
            if (names.length != 3 && names.length != 4) {
                throw new UsageException("--columns is '" + columns
                        + "', but must be the names of customer, time, total and, unless all orders count, status");
            }
            config = config.columns(names[0], names[1], names[2], names.length == 4 ? names[3] : null);
        }
        return scoredBy(config);
    }

    private RfmConfig scoredBy(RfmConfig config) {
        ScoringMethod method = value("--method", text -> TextValues.choice(text, ScoringMethod.values()))
                .orElse(ScoringMethod.QUINTILE);
        Optional<CutPoints> recency = value("--r", text -> CutPoints.parse(Dimension.RECENCY, text));
        Optional<CutPoints> frequency = value("--f", text -> CutPoints.parse(Dimension.FREQUENCY, text));
        Optional<CutPoints> monetary = value("--m", text -> CutPoints.parse(Dimension.MONETARY, text));
        if (method == ScoringMethod.THRESHOLDS) {
            if (recency.isEmpty() || frequency.isEmpty() || monetary.isEmpty()) {
                throw new UsageException("--method thresholds needs all of --r, --f and --m");
            }
            return config.thresholds(new RfmCutPoints(recency.get(), frequency.get(), monetary.get()));
        }
        if (recency.isPresent() || frequency.isPresent() || monetary.isPresent()) {
            throw new UsageException("--r, --f and --m go with --method thresholds, but the method is " + method.key());
        }
        return method == ScoringMethod.NTILE ? config.ntile() : config.quintile();
    }

    private SegmentRules segments() {
        String file = options.get("--segments");
        return file == null ? SegmentRules.defaults() : SegmentsYaml.read(Path.of(file));
    }

    private <T> Optional<T> value(String option, Function<String, T> parser) {
        String text = options.get(option);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " " + e.getMessage());
        }
    }

    private String required(String option) {
        return Objects.requireNonNull(options.get(option));
    }
}
