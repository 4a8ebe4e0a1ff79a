package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String ORDERS = """
            customer_id,date,amount
            anna,2025-01-31,10.50
            anna,2025-02-28,20
            bob,2025-03-31,-5.25
            ,2025-03-31,7
            """;

    @TempDir
    Path folder;

    @Test
    void whatWasUnderstoodReadAndLeftOutIsShown() throws IOException {
        Run run = importFile(ORDERS);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replace(db(), "DB")).isEqualTo("""
                Understood as
                  format        CSV, UTF-8, comma, header in line 1
                  customer      column customer_id
                  date          column date
                  amount        column amount
                  orders        each row is an order
                  amounts       amount, decimal point
                  dates         year-month-day, zone UTC

                Read
                  rows          4, of which 3 are used
                  customers     2
                  orders        3, 2025-01-31 to 2025-03-31, 1 of them returns
                  value         25.25

                Written to DB
                  customers     2 new
                  orders        3

                note: 1 row without a customer left out
                    line 5: no customer_id
                """);
        assertThat(run.err()).contains("Next: clientele calculate-rfm --db " + db());
    }

    @Test
    void importedCustomersCanBeScoredAndFoundByTheirKeys() throws IOException {
        importFile(ORDERS);
        assertThat(Run.of("calculate-rfm", "--db", db()).err())
                .contains("As of 2025-04-01 (the day after the last order)");
        assertThat(Run.of("rfm", "--db", db(), "--customer", "bob").out()).contains("Customer 2, bob", "-5.25");
        assertThat(Run.of("doctor", "--db", db()).exitCode()).isZero();
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Run run = importFile(ORDERS, "--dry-run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Understood as").doesNotContain("Written to");
        assertThat(run.err()).contains("Dry run: nothing was written.");
        assertThat(Files.exists(Path.of(db()))).isFalse();
    }

    @Test
    void theSameFileIsNotImportedTwiceUnlessAskedTo() throws IOException {
        importFile(ORDERS);
        Run again = importFile(ORDERS);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("--again");
        Run twice = importFile(ORDERS, "--again");
        assertThat(twice.exitCode()).isZero();
        assertThat(twice.out()).contains("customers     0 new, 2 were there already");
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        Path file = folder.resolve("bestellungen.csv");
        Files.writeString(
                file,
                "Jürgen;05.06.2025;'1.234,50';geliefert\nJürgen;06.07.2025;'2,00';weg\n",
                Charset.forName("windows-1250"));
        Run run = run(
                file,
                "--no-header",
                "--delimiter",
                ";",
                "--quote",
                "'",
                "--encoding",
                "windows-1250",
                "--customer-column",
                "1",
                "--date-column",
                "2",
                "--amount-column",
                "3",
                "--status-column",
                "4",
                "--status",
                "geliefert=delivered",
                "--status",
                "weg=cancelled",
                "--date-format",
                "day-first",
                "--decimal-comma",
                "--zone",
                "Europe/Berlin",
                "--json",
                "--quiet");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "\"zone\" : \"Europe/Berlin\"",
                        "\"value\" : 1234.50",
                        "\"orders\" : 2",
                        "\"first_date\" : \"2025-06-05\"")
                .contains("\"new_customers\" : 1", "\"dry_run\" : false")
                .endsWith("}\n");
        assertThat(Run.of("calculate-rfm", "--db", db(), "--quiet").exitCode()).isZero();
        assertThat(Run.of("rfm", "--db", db(), "--customer", "Jürgen").out()).contains("Jürgen", "1,234.50");
    }

    @Test
    void aFileThatIsAmbiguousIsRefusedWithTheOptionsToGive() throws IOException {
        Run run = importFile("customer,date,amount\na,01/02/2025,1\n");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("--date-format day-first or --date-format month-first");
        assertThat(run.out()).isEmpty();
        assertThat(Files.exists(Path.of(db()))).isFalse();
    }

    @Test
    void badRowsAreRefusedWithTheirLinesOrLeftOut() throws IOException {
        String orders = ORDERS + "carl,2025-13-45,3\n";
        Run refused = importFile(orders);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("2025-13-45", "--skip-bad-rows");
        Run skipped = importFile(orders, "--skip-bad-rows");
        assertThat(skipped.exitCode()).isZero();
        assertThat(skipped.out()).contains("left out");
    }

    @Test
    void badCommandLinesAreRefusedWithWhatIsAllowed() throws IOException {
        refused("--delimiter is ';;', but must be one character, or tab", "--delimiter", ";;");
        refused("--encoding is 'latin', but must be an encoding such as UTF-8", "--encoding", "latin");
        refused("--status is 'done', but must be WORD=STATUS, such as done=delivered", "--status", "done");
        refused("--status is 'done=gone', but must be WORD=STATUS", "--status", "done=gone");
        refused("--amount-per is 'line', but must be row or order", "--amount-per", "line");
        refused("--zone is 'Berlin', but must be a time zone such as Europe/Warsaw", "--zone", "Berlin");
        refused("--decimal-point and --decimal-comma exclude each other", "--decimal-point", "--decimal-comma");
        Run none = Run.of("import");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).startsWith("clientele import: Missing required parameter: 'FILE'");
    }

    @Test
    void aMissingFileIsSaidInOneLine() {
        Run run = Run.of("import", folder.resolve("none.csv").toString(), "--db", db());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("clientele import: " + folder.resolve("none.csv") + " does not exist\n");
    }

    private void refused(String message, String... options) throws IOException {
        Run run = importFile(ORDERS, options);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).startsWith("clientele import: " + message);
    }

    private Run importFile(String content, String... options) throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        return run(file, options);
    }

    private Run run(Path file, String... options) {
        List<String> args = new ArrayList<>(List.of("import", file.toString(), "--db", db()));
        args.addAll(Arrays.asList(options));
        return Run.of(args.toArray(new String[0]));
    }

    private String db() {
        return folder.resolve("my.db").toString();
    }
}
