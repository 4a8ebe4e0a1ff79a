package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedCommandTest {
    @TempDir
    Path folder;

    @Test
    void personasAndFidelityArePrintedAndBothNumbersThatRepeatIt() {
        Run run = seed("--as-of", "2026-01-01");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                Written
                persona            customers  orders         value
                -----------------  ---------  ------  ------------
                Champions                100   2,400  1,000,003.17
                Loyal Customers          150   2,400    599,999.63
                New Customers            100     400    100,000.02
                At-Risk Customers         80   1,600    479,999.13
                Lapsed Customers          70     140     28,001.85
                -----------------  ---------  ------  ------------
                all                      500   6,940  2,208,003.80

                Asked against got, recomputed from the orders
                persona                 mean       got    error       std       got    error
                ---------  -------  --------  --------  -------  --------  --------  -------  --
                champions  orders      12.00     12.00   0.00 %      3.00      3.00   0.00 %  ok
                champions  value    5,000.00  5,000.02   0.00 %  1,500.00  1,499.99   0.00 %  ok
                champions  recency     15.00     15.00   0.00 %     10.00     10.00   0.00 %  ok
                loyal      orders       8.00      8.00   0.00 %      2.00      2.00   0.00 %  ok
                loyal      value    2,000.00  2,000.00   0.00 %    500.00    499.99   0.00 %  ok
                loyal      recency     30.00     30.00   0.00 %     15.00     15.00   0.00 %  ok
                new        orders       2.00      2.00   0.00 %      1.00      1.00   0.00 %  ok
                new        value      500.00    500.00   0.00 %    200.00    200.01   0.00 %  ok
                new        recency      5.00      5.00   0.00 %      3.00      3.00  -0.06 %  ok
                at_risk    orders      10.00     10.00   0.00 %      3.00      3.00   0.00 %  ok
                at_risk    value    3,000.00  2,999.99   0.00 %  1,000.00  1,000.02   0.00 %  ok
                at_risk    recency    120.00    120.00   0.00 %     30.00     30.00   0.00 %  ok
                lapsed     orders       1.00      1.00   0.00 %      1.00      1.00   0.00 %  ok
                lapsed     value      200.00    200.01  +0.01 %    100.00    100.00   0.00 %  ok
                lapsed     recency    200.00    200.00   0.00 %     50.00     50.00   0.00 %  ok
                Orders and value are a year's, recency is in days.
                All 30 numbers are as asked: means within 1.0 %, deviations within 3.0 %.
                """);
        assertThat(run.err())
                .startsWith("Seeding " + db() + "\n"
                        + "  500 customers of the built-in personas, 20 products, en_US\n"
                        + "  730 days of orders, 2024-01-02 to 2025-12-31\n"
                        + "  the same again with --seed 42 --as-of 2026-01-01\n");
    }

    @Test
    void theAsOfDateIsTodayInUtc() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
        Console console = new Console(Terminal.none(Map.of()), stream, stream);
        Clock clock = Clock.fixed(Instant.parse("2030-05-05T23:59:59Z"), ZoneOffset.ofHours(14));
        int code = Clientele.run(
                new String[] {"seed", "--customers", "40", "--db", db()},
                new Session(console, Map.of(), clock, new Interruption()));
        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--as-of 2030-05-05");
    }

    @Test
    void aDatabaseThatHoldsCustomersIsRefusedWithBothWaysOut() {
        assertThat(seed("--customers", "40").exitCode()).isZero();
        Run again = seed("--customers", "40");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("already holds 40 customers", "--append", "--replace", "--db");
    }

    @Test
    void appendAddsAndReplaceReplaces() {
        seed("--customers", "40");
        assertThat(seed("--customers", "30", "--append", "--seed", "7").exitCode())
                .isZero();
        assertThat(customers()).isEqualTo(70);
        assertThat(seed("--customers", "25", "--replace").exitCode()).isZero();
        assertThat(customers()).isEqualTo(25);
    }

    @Test
    void theSameSettingsGiveTheSameBytesOnAnyNumberOfThreads() {
        String one = seed("--json", "--quiet", "--as-of", "2026-01-01", "--threads", "1")
                .out();
        String seven = seed("--json", "--quiet", "--as-of", "2026-01-01", "--threads", "7", "--replace")
                .out();
        assertThat(one).contains("\"sha256\" : \"").isEqualTo(seven);
    }

    @Test
    void verboseSaysHowLongEachStepTook() {
        assertThat(seed("--verbose").err())
                .containsPattern("\\d+ ms  solved the laws of 5 personas")
                .containsPattern("\\d+ ms  generated and wrote 500 customers")
                .containsPattern("\\d+ ms  made it permanent");
    }

    @Test
    void quietSaysNothing() {
        assertThat(seed("--quiet")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void cancelledOrdersAreCountedOnTop() {
        Run run = seed("--cancelled", "5%", "--as-of", "2026-01-01");
        assertThat(run.err()).contains("5.0 % cancelled on top");
        assertThat(run.out()).contains("cancelled\n").containsPattern("all +500 +6,940 +[\\d,.]+ +3\\d\\d\n");
    }

    @Test
    void impossiblePersonasAreRefusedWithTheNearestAndMadeWithNearest() {
        Run refused = seed("--days", "90");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("is not possible in 90 days", "nearest is", "\n--nearest takes the nearest");
        assertThat(Files.exists(Path.of(db()))).isFalse();
        Run nearest = seed("--days", "90", "--nearest");
        assertThat(nearest.exitCode()).isZero();
        assertThat(nearest.out()).contains(" nearest\n", "off because --nearest replaced what is not possible");
    }

    @Test
    void personasOfAFileSetTheNumberOfCustomers() {
        Path file = folder.resolve("my personas.yaml");
        Run.of("personas", "init", file.toString());
        Run run = seed("--personas", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("500 customers of " + file);
    }

    @Test
    void nextStepsNameTheDatabaseThatWasGiven() {
        assertThat(seed("--customers", "40").err())
                .contains("clientele calculate-rfm --db " + db(), "clientele verify --db " + db());
    }

    @Test
    void badCommandLinesAreRefusedWithWhatIsAllowed() {
        refused("--customers is '0', but must be a whole number from 1 to 100,000,000,000", "--customers", "0");
        refused("--customers is '-5', but must be", "--customers", "-5");
        refused("--customers is '1e3', but must be", "--customers=1e3");
        refused("--days is '36501', but must be a whole number from 1 to 36,500", "--days", "36501");
        refused("--seed is 'abc', but must be a whole number from -9,223,372", "--seed", "abc");
        refused("--as-of is '2026-02-30', which no calendar has", "--as-of", "2026-02-30");
        refused("--as-of is 1899-01-01, but the window must lie between", "--as-of", "1899-01-01");
        refused("--products is '10001', but must be a whole number from 1 to 10,000", "--products", "10001");
        refused("--locale is 'xx_XX', but must be one of en_US, pl_PL, de_DE, fr_FR", "--locale", "xx_XX");
        refused("--cancelled is '2', but must be a number from 0 to 1, such as 0.03, or 3%", "--cancelled", "2");
        refused("--sampling is 'random', but must be latin-hypercube or independent", "--sampling", "random");
        refused("--threads is '0', but must be a whole number from 1 to 1,024", "--threads", "0");
        refused("--append and --replace exclude each other", "--append", "--replace");
        refused("--parallel is '1', but must be a whole number from 2 to 64", "--parallel", "1");
        refused("--parallel and --append exclude each other", "--parallel", "2", "--append");
        refused("--parallel is for PostgreSQL, but ", "--parallel", "2");
        refused("Unknown option: '--custmers'. Did you mean --customers?", "--custmers");
        refused("Missing required parameter for option '--customers' (N)", "--customers");
        refused("option '--seed' (N) should be specified only once", "--seed", "1", "--seed", "2");
    }

    @Test
    void aDatabaseOfAnotherKindIsRefused() {
        Run run = Run.of("seed", "--db", "jdbc:oracle:thin:scott/tiger@x");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("jdbc:oracle:").doesNotContain("tiger");
    }

    private void refused(String message, String... options) {
        Run run = seed(options);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).startsWith("clientele seed: " + message).endsWith("Try 'clientele seed --help'.\n");
        assertThat(run.out()).isEmpty();
        assertThat(Files.exists(Path.of(db()))).isFalse();
    }

    private long customers() {
        String json = Run.of("calculate-rfm", "--db", db(), "--json", "--quiet", "--dry-run")
                .out();
        return Long.parseLong(json.replaceAll("(?s).*\"total_customers\" : (\\d+),.*", "$1"));
    }

    private Run seed(String... options) {
        List<String> args = new ArrayList<>(List.of("seed", "--db", db()));
        args.addAll(Arrays.asList(options));
        return Run.of(args.toArray(new String[0]));
    }

    private String db() {
        return folder.resolve("my.db").toString();
    }
}
