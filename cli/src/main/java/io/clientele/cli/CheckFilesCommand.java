package io.clientele.cli;

import io.clientele.fidelity.Judgement;
import io.clientele.files.check.FileCheck;
import io.clientele.files.check.FolderCheck;
import io.clientele.files.check.FolderReport;
import io.clientele.generate.Population;
import io.clientele.store.check.Check;
import io.clientele.text.Numbers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele check-files}: whether files are what was written, and show what was asked for. */
@Command(
        name = "check-files",
        description = {
            "Check a folder of generated or exported files, from the files alone.",
            "",
            "All files and bytes of the manifest, columns, rows, keys, references, totals and dates, and the persona table"
                    + " recomputed from the orders, by DuckDB. What can't be checked since a table isn't there is noted. Exit"
                    + " code 1 if something is off."
        },
        footer = {
            "  clientele check-files data",
            "  clientele check-files data --quiet && echo as written",
            "  clientele check-files part3 --partial",
            "  clientele check-files data --json | jq '.checks[] | select(.outcome == \"failed\")'"
        })
final class CheckFilesCommand extends ClienteleCommand {
    @Parameters(paramLabel = "DIR", description = "The folder with manifest.json.")
    private Path folder;

    @Option(
            names = "--partial",
            description = "Parts that are elsewhere are no failure; what takes all of them is not checked.")
    private boolean partial;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors; the exit code tells.")
    private boolean quiet;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    CheckFilesCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (quiet) {
            console().hush();
        }
        FolderReport report = FolderCheck.of(folder, partial);
        List<Check> checks =
                report.checks().stream().map(CheckFilesCommand::check).toList();
        @Nullable Judgement judgement = judge(report);
        boolean holds = CheckTable.failed(checks) == 0 && (judgement == null || judgement.holds());
        if (json) {
            CheckFilesJson.print(
                    folder,
                    report.population(),
                    judgement,
                    checks,
                    holds,
                    console().out());
        } else if (!quiet) {
            print(report.population(), judgement, checks);
        }
        return holds ? ExitCode.OK : ExitCode.FAILURE;
    }

    private static @Nullable Judgement judge(FolderReport report) {
        return report.fidelity() == null || report.population() == null
                ? null
                : Judgement.of(report.fidelity(), report.population());
    }

    private static Check check(FileCheck check) {
        return new Check(
                check.name(),
                check.title(),
                Check.Outcome.valueOf(check.outcome().name()),
                check.detail());
    }

    private void print(@Nullable Population population, @Nullable Judgement judgement, List<Check> checks) {
        if (population != null) {
            console()
                    .heading("Seed " + population.seed() + ", as of " + population.asOf() + ", "
                            + Numbers.counted(population.days(), "day", "days") + ", "
                            + Numbers.counted(population.customerCount(), "customer", "customers"));
        }
        if (judgement != null) {
            new FidelityView(console()).print(judgement);
            console().print("");
        }
        console().print(CheckTable.of(checks));
        console().print("");
        console().print(CheckTable.summary(checks));
    }
}
