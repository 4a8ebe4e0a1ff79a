package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonasCommandTest {
    private static final String TABLE = """
            persona    name               customers  orders/year      value/year  recency, days
            ---------  -----------------  ---------  -----------  --------------  -------------
            champions  Champions                100      12 +- 3  5,000 +- 1,500       15 +- 10
            loyal      Loyal Customers          150       8 +- 2    2,000 +- 500       30 +- 15
            new        New Customers            100       2 +- 1      500 +- 200         5 +- 3
            at_risk    At-Risk Customers         80      10 +- 3  3,000 +- 1,000      120 +- 30
            lapsed     Lapsed Customers          70       1 +- 1      200 +- 100      200 +- 50
            ---------  -----------------  ---------  -----------  --------------  -------------
            all                                 500
            """;

    @TempDir
    Path folder;

    @Test
    void theBuiltInTableIsListed() {
        assertThat(Run.of("personas")).isEqualTo(new Run(0, TABLE, ""));
        assertThat(Run.of("personas", "list")).isEqualTo(new Run(0, TABLE, ""));
    }

    @Test
    void aTerminalThatKnowsUnicodeGetsThePlusMinusSign() {
        Run run = Run.withEnv(Map.of("LANG", "en_US.UTF-8"), "personas", "list");
        assertThat(run.out()).contains("12 ± 3", "─────────");
    }

    @Test
    void oneIsShownWithAllParameters() {
        Run run = Run.of("personas", "show", "at_risk");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("At-Risk Customers (at_risk)", "10 +- 3 orders a year", "trend       -0.6");
    }

    @Test
    void anUnknownOneIsAnsweredWithTheKeysThereAre() {
        Run run = Run.of("personas", "show", "vip");
        assertThat(run).isEqualTo(new Run(2, "", """
                clientele personas show: KEY is 'vip', but the built-in table has champions, loyal, new, at_risk, lapsed
                Try 'clientele personas show --help'.
                """));
    }

    @Test
    void anUnknownSubcommandIsAUsageError() {
        Run run = Run.of("personas", "delete");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'delete'");
    }

    @Test
    void initWritesAFileThatChecks() throws IOException {
        Path file = folder.resolve("my shop.yaml");
        Run init = Run.of("personas", "init", file.toString());
        assertThat(init.exitCode()).isZero();
        assertThat(init.out()).isEmpty();
        assertThat(init.err()).contains("wrote " + file, "Next: edit it, then clientele personas check '" + file + "'");
        assertThat(Files.readString(file)).contains("champions").startsWith("# yaml-language-server: $schema=");

        Run check = Run.of("personas", "check", file.toString());
        assertThat(check.exitCode()).isZero();
        assertThat(check.err()).contains("500 customers, 730 days: all is possible");
        assertThat(Run.of("personas", "list", file.toString()).out()).isEqualTo(TABLE);
    }

    @Test
    void initNeverOverwrites() throws IOException {
        Path file = folder.resolve("shop.yaml");
        Files.writeString(file, "mine");
        Run run = Run.of("personas", "init", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("clientele personas init: " + file).contains("exists");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void checkShowsFamilyDensityAndShareOnTheBound() {
        Run run = Run.of("personas", "check");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern(
                        "lapsed +orders +1 \\+- 1 +1\\.00 \\+- 1\\.00 +negative binomial from 1 +%[.: ]+63\\.0 % +- +ok")
                .containsPattern("champions +recency +15 \\+- 10 .* from 1 to 730 .* 3\\.6 % +0\\.0 % +ok");
    }

    @Test
    void checkNamesEveryImpossibleNumberWithTheNearestAndTheDaysThatItTakes() {
        Run run = Run.of("personas", "check", "--days", "90");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "persona at_risk: recencyDays 120 ± 30 is not possible in 90 days", "or use at least 153 days")
                .contains("persona lapsed: frequencyPerYear", "persona lapsed: recencyDays");
        assertThat(run.err()).contains("seed --nearest");
    }

    @Test
    void checkNamesLineAndColumnOfWhatIsWrong() throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(file, "personas:\n  vip:\n    customrs: 5\n");
        Run run = Run.of("personas", "check", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("clientele personas check: " + file + ":")
                .doesNotContain("\tat ");
    }

    @Test
    void jsonIsOneDocumentWithNothingBesides() {
        Run list = Run.of("personas", "list", "--json");
        assertThat(list.err()).isEmpty();
        assertThat(list.out())
                .startsWith("{\n  \"personas\" : [\n")
                .contains("\"persona\" : \"at_risk\"")
                .endsWith("}\n");
        Run check = Run.of("personas", "check", "--json", "--days", "90");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).startsWith("{\n  \"possible\" : false,").contains("\"refusal\" : \"persona lapsed");
        assertThat(check.err()).isEmpty();
    }

    @Test
    void badValuesOfOptionsAreRefusedWithWhatIsAllowed() {
        assertThat(Run.of("personas", "check", "--days", "0")).isEqualTo(new Run(2, "", """
                        clientele personas check: --days is '0', but must be a whole number from 1 to 36,500
                        Try 'clientele personas check --help'.
                        """));
        assertThat(Run.of("personas", "check", "--customers", "many").err())
                .contains("--customers is 'many', but must be a whole number from 1 to 100,000,000,000");
        assertThat(Run.of("personas", "check", "missing.yaml"))
                .extracting(Run::exitCode)
                .isEqualTo(1);
    }
}
