package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.rfm.AsOf;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmJobTest {

    private record Run(int exitCode, String err) {
        static Run of(String... args) {
            PrintStream before = System.err;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
                System.setErr(err);
                return new Run(RfmJob.run(args), bytes.toString(StandardCharsets.UTF_8));
            } finally {
                System.setErr(before);
            }
        }
    }

    @Test
    void parquetInParquetOut(@TempDir Path folder) {
        Dataset<Row> orders = LocalSpark.read("orders", Map.of("customers", "400", "as-of", "2026-11-28"));
        String in = folder.resolve("orders").toString();
        String out = folder.resolve("scores").toString();
        orders.write().parquet(in);

        assertThat(Run.of("--orders", in, "--out", out, "--as-of", "2026-11-28").exitCode())
                .isZero();

        Dataset<Row> expected =
                ClienteleRfm.score(orders, RfmConfig.of(new AsOf(LocalDate.of(2026, 11, 28), ZoneOffset.UTC)));
        Dataset<Row> written = LocalSpark.session().read().parquet(out);
        assertThat(written.orderBy("customer_id").collectAsList())
                .isEqualTo(expected.orderBy("customer_id").collectAsList());

        Run again = Run.of("--orders", in, "--out", out, "--as-of", "2026-11-28");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err().lines()).hasSize(1).first().asString().contains("already exists");
        Run nowhere = Run.of("--orders", folder.resolve("no").toString(), "--out", out + "2", "--as-of", "2026-11-28");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err().lines()).hasSize(1).first().asString().contains("does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--orders o --out p | --as-of is missing",
                "--orders o --out p --as-of today | --as-of is 'today', but must be a date such as 2026-01-31",
                "--orders o --out p --as-of 2026-01-01 --method best | --method is 'best', but must be quintile, ntile or thresholds",
                "--orders o --out p --as-of 2026-01-01 --method thresholds | --method thresholds needs all of --r, --f and --m",
                "--orders o --out p --as-of 2026-01-01 --r 1,2,3,4 | --r, --f and --m go with --method thresholds, but the method is quintile",
                "--orders o --out p --as-of 2026-01-01 --r 1,2 | --r is '1,2', but must be four numbers of days, such as 30,90,180,365",
                "--orders o --out p --as-of 2026-01-01 --zone Mars | --zone is 'Mars', but must be a time zone such as Europe/Warsaw, America/New_York, UTC or +02:00",
                "--orders o --out | --out needs a value",
                "--orders o --orders p | --orders is there twice",
                "--input o | option '--input' is unknown; known options are --orders, --out, --as-of, --zone, --method, --r, --f, --m, --segments, --columns"
            })
    void argumentsThatAreNotAllowedEndWithTwo(String args, String message) {
        Run run = Run.of(args.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("RfmJob: " + message + System.lineSeparator());
    }
}
