package io.clientele.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele personas list}: one line per persona. */
@Command(
        name = "list",
        description = "List personas: how many customers, and mean ± standard deviation of the three quantities.",
        footer = {"  clientele personas list", "  clientele personas list shop.yaml --json"})
final class PersonasListCommand extends ClienteleCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file of personas. Default: the built-in table.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    PersonasListCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (json) {
            PersonasJson.print(PersonaFile.read(file), console().out());
        } else {
            new PersonaTableView(console()).print(PersonaFile.read(file));
        }
        return ExitCode.OK;
    }
}
