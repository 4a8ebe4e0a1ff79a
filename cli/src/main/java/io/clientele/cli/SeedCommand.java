package io.clientele.cli;

import io.clientele.cli.options.SeedOptionValues.ConnectionCount;
import io.clientele.cli.options.SeedOptionValues.ThreadCount;
import io.clientele.fidelity.Judgement;
import io.clientele.generate.InfeasiblePersonaException;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.SqliteFile;
import io.clientele.store.SqliteLibrary;
import io.clientele.store.StoreException;
import io.clientele.store.check.Verification;
import io.clientele.store.manifest.Manifest;
import io.clientele.store.manifest.SeedEntry;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import io.clientele.store.seed.SeedResult;
import io.clientele.text.Numbers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clientele seed}: generates customers with their orders into a database. */
@Command(
        name = "seed",
        description = {
            "Generate customers and their orders into a database.",
            "",
            "The orders show the means and standard deviations that the personas ask for; the table at the end compares both,"
                    + " recomputed from the orders that were written. The same settings give the same customers, to the"
                    + " byte. All of it is written, or nothing."
        },
        footer = {
            "  clientele seed",
            "  clientele seed --customers 50000 --days 365 --verbose",
            "  clientele seed --seed 7 --as-of 2026-01-01 --db shop.db --replace",
            "  clientele seed --personas shop.yaml --locale pl_PL --cancelled 3%%",
            "  clientele seed --json --quiet | jq '.fidelity.as_asked'"
        })
final class SeedCommand extends DatabaseCommand {
    @Mixin
    private final PopulationOptions options = new PopulationOptions();

    @Option(names = "--append", description = "Add to the customers that the database holds.")
    private boolean append;

    @Option(names = "--replace", description = "First delete all that the database holds, scores included.")
    private boolean replace;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadCount.class,
            description = "Threads that generate; the result is the same. Default: one per processor.")
    private @Nullable Long threads;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            converter = ConnectionCount.class,
            description =
                    "PostgreSQL: connections that write, each in a transaction of its own; others see the rows after the last"
                            + " one. Default: one transaction for all.")
    private @Nullable Long parallel;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what is done and how long each step took.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors; with --json only the document.")
    private boolean quiet;

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    SeedCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (append && replace) {
            throw usage("--append and --replace exclude each other");
        }
        if (parallel != null && append) {
            throw usage("--parallel and --append exclude each other: only new tables can be written in parallel");
        }
        if (quiet) {
            console().hush();
        }
        // While this thread solves the laws.
        Thread loading = new Thread(SqliteLibrary::load, "sqlite");
        loading.setDaemon(true);
        loading.start();
        Population population = population();
        DbLocation location = location();
        if (parallel != null && location instanceof SqliteFile) {
            throw usage("--parallel is for PostgreSQL, but " + location
                    + " is a SQLite file, which one connection writes at a time");
        }
        console().say("Seeding " + location);
        options.describe(population).forEach(line -> console().say("  " + line));
        Steps steps = new Steps(console(), verbose);
        PopulationPlan plan = plan(population);
        steps.done("solved the laws of "
                + Numbers.counted(population.personas().personas().size(), "persona", "personas"));
        SeedResult result = load(plan, location, steps);
        Judgement fidelity = fidelity(location, result);
        steps.done("recomputed the persona table from the orders");
        if (json) {
            SeedJson.print(location, result, fidelity, console().out());
        } else if (!quiet) {
            new SeedReport(console()).print(result, fidelity);
        }
        sayNext();
        return ExitCode.OK;
    }

    private Population population() {
        try {
            return options.population(session.clock());
        } catch (IllegalArgumentException e) {
            throw usage("--" + e.getMessage());
        }
    }

    static PopulationPlan plan(Population population) {
        try {
            return population.plan();
        } catch (InfeasiblePersonaException e) {
            throw new CommandException(
                    e.getMessage() + "\n--nearest takes the nearest; clientele personas check shows all numbers", e);
        }
    }

    private SeedResult load(PopulationPlan plan, DbLocation location, Steps steps) {
        int generating = threads == null ? Runtime.getRuntime().availableProcessors() : (int) (long) threads;
        SeedMode mode = append ? SeedMode.APPEND : replace ? SeedMode.REPLACE : SeedMode.EMPTY;
        long customers = plan.population().customerCount();
        try (SeedProgress progress = new SeedProgress(console(), steps, customers, session.interruption())) {
            SeedLoader loader = new SeedLoader(location, generating, Version.number());
            SeedResult result =
                    (parallel == null ? loader : loader.parallel((int) (long) parallel)).seed(plan, mode, progress);
            progress.tell("comparing what was asked with what is there");
            return result;
        }
    }

    /** From the rows as they are in the database now, not from what was asked. */
    private static Judgement fidelity(DbLocation location, SeedResult result) {
        try {
            Database database = Database.open(location);
            for (SeedEntry seed : new Manifest(database).seeds()) {
                if (seed.id() == result.manifestId()) {
                    return Judgement.of(new Verification(database).fidelity(seed), seed.population());
                }
            }
        } catch (StoreException e) {
            throw new CommandException(
                    "the seed is complete, but was not compared with what was asked: " + e.getMessage(), e);
        }
        throw new CommandException("the seed is not in " + location + " any more; did another program replace it?");
    }

    private void sayNext() {
        String db = dbArgument();
        console().say("");
        console().say("Next: clientele calculate-rfm" + db + "    scores the customers and puts them into segments");
        console().say("      clientele rfm" + db + "              shows them");
        console().say("      clientele serve" + db + "            shows them in a browser, and to programs");
        console().say("      clientele verify" + db + "           checks all of this again, and more");
    }
}
