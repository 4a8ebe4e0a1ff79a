package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalculateRfmCommandTest {
    @TempDir
    Path folder;

    private TestShop shop;

    /** Ten customers, six of whom bought once; one more never. */
    @BeforeEach
    void fill() {
        shop = TestShop.in(folder);
        for (int id = 1; id <= 6; id++) {
            shop.customer(id, "Once " + id, 1_000L * id, "2025-01-0" + id);
        }
        shop.customer(7, "Twice", 5_000, "2025-02-01", "2025-03-01")
                .customer(8, "Thrice", 5_000, "2025-02-01", "2025-03-01", "2025-04-01")
                .customer(9, "Four", 5_000, "2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01")
                .customer(10, "Five", 100_000, "2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01", "2025-06-30")
                .customer(11, "Never", 0);
    }

    @Test
    void segmentsScoresAndWhatTiesMakeImpossibleAreShown() {
        Run run = Run.of("calculate-rfm", "--db", shop.db());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                Segments
                segment              customers   share   revenue   share  R days    F         M
                -------------------  ---------  ------  --------  ------  ------  ---  --------
                Champions                    4  36.4 %  5,450.00  96.3 %    68.8  3.5  1,362.50
                Loyal Customers              0   0.0 %      0.00   0.0 %       -    -         -
                New Customers                0   0.0 %      0.00   0.0 %       -    -         -
                Promising                    0   0.0 %      0.00   0.0 %       -    -         -
                Potential Loyalists          0   0.0 %      0.00   0.0 %       -    -         -
                Need Attention               0   0.0 %      0.00   0.0 %       -    -         -
                About to Sleep               2  18.2 %    110.00   1.9 %   176.5  1.0     55.00
                Cannot Lose Them             0   0.0 %      0.00   0.0 %       -    -         -
                At Risk                      0   0.0 %      0.00   0.0 %       -    -         -
                Lost                         3  27.3 %     30.00   0.5 %   180.5  1.0     15.00
                Hibernating                  2  18.2 %     70.00   1.2 %   178.5  1.0     35.00
                -------------------  ---------  ------  --------  ------  ------  ---  --------
                all                         11          5,660.00
                R, F, M: means of recency, number of orders and value, of customers with an order.

                Scores
                score       R days  count   F orders  count          M value  count
                -----  -----------  -----  ---------  -----  ---------------  -----
                    5   90 or less      2  4 or more      2   150.01 or more      2
                    4    91 to 175      2     2 to 3      2  60.01 to 150.00      2
                    3   176 to 177      2          -      0   40.01 to 60.00      2
                    2   178 to 179      2          -      0   20.01 to 40.00      2
                    1  180 or more      2  1 or less      6    20.00 or less      2

                Method quintile: the score is 1 + the fifths of the customers who are strictly worse.
                No customer has the frequency scores 2 and 3: 6 of 10 have 1 order, and equal customers get equal scores.
                1 customer has no completed order before that date: scores 1, 1, 1, not counted in the scores above.
                """);
        assertThat(run.err())
                .isEqualTo("As of 2025-07-01 (the day after the last order), orders before that date count\n\n\n"
                        + "Next: clientele rfm --db " + shop.db() + "    shows customers with their scores\n");
    }

    @Test
    void theOldNameIsKnownToo() {
        assertThat(Run.of("calculate_rfm", "--db", shop.db()).out())
                .isEqualTo(Run.of("calculate-rfm", "--db", shop.db()).out());
    }

    @Test
    void aDryRunSavesNothing() {
        Run dry = Run.of("calculate-rfm", "--db", shop.db(), "--dry-run");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out())
                .isEqualTo(Run.of("calculate-rfm", "--db", shop.db()).out());
        assertThat(dry.err()).contains("Dry run: nothing was saved.");
    }

    @Test
    void nothingIsInTheDatabaseAfterADryRun() {
        Run.of("calculate-rfm", "--db", shop.db(), "--dry-run");
        Run rfm = Run.of("rfm", "--db", shop.db());
        assertThat(rfm.exitCode()).isEqualTo(1);
        assertThat(rfm.err()).contains("there are no scores in " + shop.db(), "calculate-rfm");
    }

    @Test
    void anAsOfDateCutsLaterOrders() {
        Run run = Run.of("calculate-rfm", "--db", shop.db(), "--as-of", "2025-02-01");
        assertThat(run.err()).contains("As of 2025-02-01 (as asked)");
        assertThat(run.out()).contains("5 customers have no completed order before that date");
    }

    @Test
    void afterASeedTheDateIsTheSeedsUnlessOrdersAreNewer() throws IOException {
        String db = folder.resolve("seeded.db").toString();
        Path lapsed = folder.resolve("lapsed.yaml");
        // The last order lies months before the as-of date.
        Files.writeString(lapsed, """
                personas:
                  - key: away
                    name: Away
                    customers: 40
                    frequency: {mean: 2, std: 1}
                    monetary: {mean: 500, std: 100}
                    recency: {mean: 200, std: 20}
                """);
        Run seed = Run.of("seed", "--db", db, "--personas", lapsed.toString(), "--as-of", "2026-03-01");
        assertThat(seed.exitCode()).as(seed.err()).isZero();
        assertThat(Run.of("calculate-rfm", "--db", db).err()).contains("As of 2026-03-01 (the seed's as-of date)");

        Path newer = folder.resolve("newer.csv");
        Files.writeString(newer, "customer,date,amount\nann,2026-03-05,10.00\n");
        assertThat(Run.of("import", newer.toString(), "--db", db).exitCode()).isZero();
        assertThat(Run.of("calculate-rfm", "--db", db).err())
                .contains("As of 2026-03-06 (the day after the last order)");
    }

    @Test
    void withoutAnyOrderTheDateIsToday() {
        TestShop empty = TestShop.in(folder, "empty.db").customer(1, "Never", 0);
        Run run = Run.of("calculate-rfm", "--db", empty.db());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("(today, since there is no order)");
        assertThat(run.out()).contains("1 customer has no completed order").doesNotContain("Scores");
    }

    @Test
    void theZoneMovesDates() {
        Run run = Run.of("calculate-rfm", "--db", shop.db(), "--zone", "Pacific/Auckland");
        assertThat(run.err()).contains("As of 2025-07-02 (the day after the last order) in Pacific/Auckland");
    }

    @Test
    void thresholdsAreTakenAndShown() {
        Run run = Run.of(
                "calculate-rfm",
                "--db",
                shop.db(),
                "--method",
                "thresholds",
                "--r",
                "30,60,90,180",
                "--f",
                "1,2,3,4",
                "--m",
                "10,50,100.50,1000");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("29 or less", "100.51 to 1,000.00", "Method thresholds");
    }

    @Test
    void ntileIsShownWithItsTies() {
        Run run = Run.of("calculate-rfm", "--db", shop.db(), "--method", "ntile");
        assertThat(run.out()).contains("Method ntile").doesNotContain("equal customers get equal scores");
    }

    @Test
    void verboseSaysHowLongEachStepTook() {
        Run run = Run.of("calculate-rfm", "--db", shop.db(), "--verbose");
        assertThat(run.err())
                .containsPattern("\\d+ ms  opened ")
                .containsPattern("\\d+ ms  read the orders of 10 customers")
                .containsPattern("\\d+ ms  saved the scores of 11 customers as run 1");
    }

    @Test
    void quietSaysNothing() {
        assertThat(Run.of("calculate-rfm", "--db", shop.db(), "--quiet")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void jsonIsOneDocument() {
        Run run = Run.of("calculate-rfm", "--db", shop.db(), "--json", "--quiet", "--as-of", "2025-07-01");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"database\" : ")
                .contains("\"as_of\" : \"2025-07-01\"", "\"run_id\" : 1", "\"total_customers\" : 11")
                .contains("\"customers_without_orders\" : 1", "\"revenue\" : 5660.00")
                .containsPattern("\"segment\" : \"Champions\",\\s+\"count\" : \\d+,\\s+\"share\" : 0\\.\\d+")
                .endsWith("}\n");
    }

    @Test
    void theEnvironmentNamesTheDatabase() {
        Run run = Run.withEnv(Map.of("CLIENTELE_DB", shop.db()), "calculate-rfm", "--quiet");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void ownSegmentsAreUsed() throws IOException {
        Path file = folder.resolve("own.yaml");
        Run.of("segments", "init", file.toString());
        Files.writeString(file, Files.readString(file).replace("Champions", "Best Friends"));
        Run run = Run.of("calculate-rfm", "--db", shop.db(), "--segments", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Best Friends                 4");
    }

    @Test
    void badCommandLinesAreRefusedWithWhatIsAllowed() {
        refused("--as-of is 'soon', but must be a date such as 2026-01-31", "--as-of", "soon");
        refused("--zone is 'Mars', but must be a time zone such as", "--zone", "Mars");
        refused("--method is 'median', but must be quintile, ntile or thresholds", "--method", "median");
        refused("--method thresholds needs all of --r, --f and --m", "--method", "thresholds", "--r", "1,2,3,4");
        refused("--r, --f and --m go with --method thresholds, but the method is quintile", "--f", "1,2,3,4");
        refused("--r is '1,2,3', but must be four numbers of days, such as 30,90,180,365", "--r", "1,2,3");
        refused("--f is '1,2,4,3', but must be four numbers that rise or fall all the way", "--f", "1,2,4,3");
        refused("--m is '1,2,3,x', but must be four amounts, such as 50,100,250.50,1000", "--m", "1,2,3,x");
        refused("--m is '1,2,3,4.567', but must be four amounts", "--m", "1,2,3,4.567");
        refused("Unknown option: '--asof'. Did you mean --as-of?", "--asof");
        refused("Unmatched argument at index", "shop.db");
    }

    private static void refused(String message, String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "calculate-rfm";
        System.arraycopy(options, 0, args, 1, options.length);
        Run run = Run.of(args);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("clientele calculate-rfm: " + message)
                .contains("Try 'clientele calculate-rfm --help'.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMissingDatabaseIsSaidInOneLine() {
        Run run = Run.of("calculate-rfm", "--db", folder.resolve("none.db").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("none.db", "clientele seed");
    }
}
