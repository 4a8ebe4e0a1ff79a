package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatWasSeededIsAsAsked() {
        seed("--as-of", "2026-01-01");
        Run run = verify();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Seed 42, as of 2026-01-01, 730 days, 500 customers\n")
                .containsPattern("lapsed +orders +1\\.00 +1\\.00 +0\\.00 % +1\\.00 +1\\.00 +[-+0.]+\\d+ % +ok\n")
                .contains("All 30 numbers are as asked: means within 1.0 %, deviations within 3.0 %.")
                .contains("ok  an order's total is the sum of its lines")
                .containsPattern("All \\d+ checks hold\\.\n$");
    }

    @Test
    void anOrderThatWasTamperedWithIsFound() {
        seed();
        tamper("UPDATE orders SET total_cents = total_cents + 1 WHERE id = (SELECT min(id) FROM orders)");
        Run run = verify();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("failed +an order's total is the sum of its lines")
                .contains("1 of ");
    }

    @Test
    void ordersThatDoNotShowWhatWasAskedAreFound() {
        seed();
        tamper("UPDATE orders SET total_cents = total_cents * 2");
        tamper("UPDATE order_items SET quantity = quantity * 2");
        Run run = verify();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("champions +value .*\\+100\\.\\d\\d % .* off\n")
                .contains("5 of 15 lines are off");
        assertThat(verify("--quiet")).isEqualTo(new Run(1, "", ""));
    }

    @Test
    void tolerancesMayBeTightened() {
        seed();
        assertThat(verify("--mean-tolerance", "0").exitCode()).isEqualTo(1);
        assertThat(verify("--mean-tolerance", "1%", "--std-tolerance", "0.03").exitCode())
                .isZero();
        assertThat(verify("--std-tolerance", "-1").err())
                .contains("--std-tolerance is '-1', but must be a number from 0 to 1, such as 0.03, or 3%");
    }

    @Test
    void fewCustomersAreShownButNotJudged() {
        seed("--customers", "50");
        Run run = verify();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("few", "0 of 15 lines are as asked", "15 are not judged");
    }

    @Test
    void noiseIsAllowedWhereItWasAskedFor() {
        seed("--sampling", "independent");
        Run run = verify();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("off because the sampling is independent");
        assertThat(verify("--mean-tolerance", "0.1%").exitCode()).isEqualTo(1);
    }

    @Test
    void numbersThatNearestReplacedAreNotHeldAgainstIt() {
        seed("--days", "90", "--nearest");
        Run run = verify();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("off because --nearest replaced what is not possible");
    }

    @Test
    void eachOfSeveralSeedsIsVerified() {
        seed("--seed", "1");
        seed("--seed", "2", "--append");
        Run run = verify("--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"ok\" : true", "\"seed\" : 1,", "\"seed\" : 2,", "\"verdict\" : \"ok\"");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aDatabaseWithoutASeedIsSentToDoctor() {
        TestShop shop = TestShop.in(folder);
        Run run = Run.of("verify", "--db", shop.db());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("there is no seed in " + shop.db() + " to verify");
    }

    private void tamper(String sql) {
        Database.open(DbLocation.of(folder.resolve("my.db"))).write("write to", session -> {
            session.execute(sql);
            return null;
        });
    }

    private void seed(String... options) {
        assertThat(run("seed", options).exitCode()).isZero();
    }

    private Run verify(String... options) {
        return run("verify", options);
    }

    private Run run(String command, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = command;
        args[1] = "--db";
        args[2] = folder.resolve("my.db").toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Run.of(args);
    }
}
