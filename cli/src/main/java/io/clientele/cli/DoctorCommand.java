package io.clientele.cli;

import io.clientele.store.Database;
import io.clientele.store.check.Check;
import io.clientele.store.check.Doctor;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele doctor}: whether a database is sound, however its rows came about. */
@Command(
        name = "doctor",
        description = {
            "Check every invariant of a database.",
            "",
            "Integrity of the file, schema, references, totals, e-mails, counts, complete calculations, and stored scores"
                    + " against recomputed ones. It reads everything and changes nothing. Exit code 1 if a check failed; a"
                    + " note is no failure."
        },
        footer = {
            "  clientele doctor",
            "  clientele doctor --db shop.db --quiet || echo damaged",
            "  clientele doctor --json | jq '.checks[] | select(.outcome == \"failed\")'"
        })
final class DoctorCommand extends DatabaseCommand {
    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors; the exit code tells.")
    private boolean quiet;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    DoctorCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (quiet) {
            console().hush();
        }
        List<Check> checks = new Doctor(Database.open(location())).examine(check -> {});
        int failed = CheckTable.failed(checks);
        if (json) {
            DoctorJson.print(location(), checks, console().out());
        } else if (!quiet) {
            console().print(CheckTable.of(checks));
            console().print("");
            console().print(CheckTable.summary(checks));
        }
        return failed == 0 ? ExitCode.OK : ExitCode.FAILURE;
    }
}
