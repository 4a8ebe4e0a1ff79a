package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
    @TempDir
    Path folder;

    @Test
    void filesAndFidelityArePrinted() {
        Run run = generate("--out", out());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("""
                Written
                file                rows    bytes
                ----------------  ------  -------
                customers.csv        500   60,479
                products.csv          20    1,927
                orders.csv         6,940  329,522
                order_items.csv   16,187  298,666
                ground_truth.csv     500   12,103

                persona            customers  orders         value
                """);
        assertThat(run.out())
                .contains("Asked against got, added up from the orders as they were generated\n")
                .contains("lapsed     value      200.00    200.01  +0.01 %    100.00    100.00   0.00 %  ok\n")
                .endsWith("All 30 numbers are as asked: means within 1.0 %, deviations within 3.0 %.\n");
        assertThat(run.err())
                .startsWith("Generating into " + out() + "\n"
                        + "  500 customers of the built-in personas, 20 products, en_US\n")
                .contains("--seed 42 --as-of 2026-01-01\n")
                .contains("Next: clientele check-files " + out());
    }

    /** The same persona table as the one that a database computes by SQL. */
    @Test
    void theFidelityTableIsThatOfASeed() {
        String seeded = Run.of("seed", "--as-of=2026-01-01", "--days=365", "--db=" + folder.resolve("shop.db"))
                .out();
        String generated = generate("--out", out(), "--days", "365").out();
        assertThat(table(generated)).isEqualTo(table(seeded)).hasSizeGreaterThan(15);
    }

    private static List<String> table(String report) {
        return report.lines()
                .dropWhile(line -> !line.startsWith("Asked against got"))
                .skip(1)
                .toList();
    }

    @Test
    void jsonIsTheManifest() throws IOException {
        Run run = generate("--out", out(), "--json", "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of(out(), "manifest.json")));
    }

    @Test
    void standardOutputGetsOneTableAndNothingElse() throws IOException {
        generate("--out", out());
        Run run = generate("--out", "-", "--tables", "orders");
        assertThat(run.out()).isEqualTo(Files.readString(Path.of(out(), "orders.csv")));
        assertThat(run.err()).contains("6,940 rows in ");
    }

    @Test
    void parquetHasTheRowsOfCsv() throws SQLException {
        Run run = generate("--out", out(), "--format", "parquet");
        assertThat(run.exitCode()).as(run.err()).isZero();
        generate("--out", out() + "/csv");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*), sum(p = c) FROM '" + out()
                        + "/orders.parquet' p POSITIONAL JOIN read_csv('" + out()
                        + "/csv/orders.csv', types = {'total': 'DECIMAL(12,2)', 'ordered_at': 'TIMESTAMPTZ'}) c")) {
            result.next();
            assertThat(result.getLong(1)).isEqualTo(6_940);
            assertThat(result.getLong(2)).isEqualTo(6_940);
        }
    }

    @Test
    void nestedOrdersAreOneTable() {
        Run run = generate("--out", "-", "--tables", "orders", "--format=jsonl", "--nested", "--customers=3");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.matches("\\{\"id\":.*,\"items\":\\[\\{.*}]}"));
    }

    @Test
    void partsShowNoPersonaTable() {
        Run run = generate("--out", out(), "--part=2", "--parts=3");
        assertThat(run.out()).contains("orders-2-of-3.csv").doesNotContain("Asked against got");
        assertThat(run.err()).startsWith("Generating into " + out() + ", part 2 of 3\n");
    }

    @Test
    void whatIsThereIsRefusedInOneLine() {
        generate("--out", out());
        Run run = generate("--out", out(), "--quiet");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err())
                .isEqualTo(
                        "clientele generate: " + out()
                                + " already holds what manifest.json lists: replace it with --replace, or name another folder\n");
        assertThat(generate("--out", out(), "--replace").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out -|--out - takes one table, but there are customers, products, orders, order_items, ground_truth: name one with --tables",
                "--out - --tables orders --json|--json and --out - exclude each other",
                "--out x --tables orders,shoes|--tables names 'shoes', but the tables are customers, products, orders, order_items, ground_truth, with commas between",
                "--out x --nested|--nested goes with the format jsonl, but the format is csv",
                "--out x --no-header --format jsonl|--no-header goes with the format csv, but the format is jsonl",
                "--out x --format jsonl --nested --tables order_items|--nested puts order_items into orders, but orders are not among the tables",
                "--out x --compression snappy|--compression is snappy, but for csv must be none or gzip or zstd",
                "--out x --part 3|--part and --parts go together",
                "--out x --part 3 --parts 2|--part is 3, but must be 1 to 2",
                "--out x --part 2 --parts 2 --tables products|--tables is products, but these are in part 1 only",
                "--out x --parts 0 --part 1|--parts is '0', but must be a whole number from 1 to 1,000,000",
                "--seed 1|Missing required option: '--out=DIR or -'",
            })
    void whatDoesNotGoTogetherIsAUsageError(String options, String message) {
        Run run = generate(options.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("clientele generate: " + message + "\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void impossiblePersonasAreRefusedAndNothingIsMade() {
        Run run = generate("--out", out(), "--days", "3");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("--nearest takes the nearest");
        assertThat(folder).isEmptyDirectory();
    }

    private Run generate(String... options) {
        List<String> args = new ArrayList<>(List.of("generate", "--as-of=2026-01-01"));
        args.addAll(List.of(options));
        return Run.of(args.toArray(new String[0]));
    }

    private String out() {
        return folder.resolve("out").toString();
    }
}
