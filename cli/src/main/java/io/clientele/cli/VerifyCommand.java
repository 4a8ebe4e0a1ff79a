package io.clientele.cli;

import io.clientele.cli.options.Fraction;
import io.clientele.fidelity.FidelityReport;
import io.clientele.fidelity.Judgement;
import io.clientele.fidelity.Tolerance;
import io.clientele.generate.Population;
import io.clientele.store.Database;
import io.clientele.store.check.Check;
import io.clientele.store.check.Verification;
import io.clientele.store.manifest.Manifest;
import io.clientele.store.manifest.SeedEntry;
import io.clientele.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele verify}: holds what was seeded against what was asked. */
@Command(
        name = "verify",
        description = {
            "Check that seeded orders show what was asked for.",
            "",
            "Means and standard deviations of every persona are recomputed from the orders by SQL and compared with the"
                    + " persona table, and what must be so in any seed is checked. Exit code 1 if something is off.",
            "Promised are means within 1 %% and standard deviations within 3 %%, from 50,000 customers on 0.3 %% and 1 %%."
        },
        footer = {
            "  clientele verify",
            "  clientele verify --db shop.db --mean-tolerance 0.5% --std-tolerance 2%",
            "  clientele verify --quiet && echo as asked",
            "  clientele verify --json | jq '.seeds[].cells[] | select(.verdict != \"ok\")'"
        })
final class VerifyCommand extends DatabaseCommand {
    @Option(
            names = "--mean-tolerance",
            paramLabel = "SHARE",
            converter = Fraction.class,
            description = "How far off a mean may be: 0.01 or 1%%. Default: what is promised.")
    private @Nullable Double meanTolerance;

    @Option(
            names = "--std-tolerance",
            paramLabel = "SHARE",
            converter = Fraction.class,
            description = "How far off a standard deviation may be: 0.03 or 3%%. Default: what is promised.")
    private @Nullable Double stdTolerance;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors; the exit code tells.")
    private boolean quiet;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    VerifyCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (quiet) {
            console().hush();
        }
        Database database = Database.open(location());
        List<SeedEntry> seeds = new Manifest(database).seeds();
        if (seeds.isEmpty()) {
            throw new CommandException(
                    "there is no seed in " + location() + " to verify; clientele doctor checks any database");
        }
        Verification verification = new Verification(database);
        List<VerifiedSeed> verified = new ArrayList<>();
        boolean holds = true;
        for (SeedEntry seed : seeds) {
            VerifiedSeed one = new VerifiedSeed(
                    seed, judge(verification.fidelity(seed), seed.population()), verification.invariants(seed));
            verified.add(one);
            holds &= one.holds();
            if (!json && !quiet) {
                print(one);
            }
        }
        if (json) {
            VerifyJson.print(location(), verified, console().out());
        }
        return holds ? ExitCode.OK : ExitCode.FAILURE;
    }

    private Judgement judge(FidelityReport report, Population population) {
        if (meanTolerance == null && stdTolerance == null) {
            return Judgement.of(report, population);
        }
        Tolerance promised = Tolerance.promised(population.customerCount());
        Tolerance wanted = new Tolerance(
                meanTolerance == null ? promised.mean() : meanTolerance,
                stdTolerance == null ? promised.std() : stdTolerance);
        return Judgement.of(report, population, wanted);
    }

    private void print(VerifiedSeed verified) {
        Population population = verified.seed().population();
        List<Check> checks = verified.checks();
        console()
                .heading("Seed " + population.seed() + ", as of " + population.asOf() + ", "
                        + Numbers.counted(population.days(), "day", "days") + ", "
                        + Numbers.counted(population.customerCount(), "customer", "customers"));
        new FidelityView(console()).print(verified.judgement());
        console().print("");
        console().print(CheckTable.of(checks));
        console().print("");
        console().print(CheckTable.summary(checks));
    }
}
