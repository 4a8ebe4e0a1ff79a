package io.clientele.cli;

import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele personas show}: all parameters of one persona. */
@Command(
        name = "show",
        description = "Show all parameters of one persona.",
        footer = {"  clientele personas show at_risk", "  clientele personas show vip --personas shop.yaml --json"})
final class PersonasShowCommand extends ClienteleCommand {
    @Parameters(paramLabel = "KEY", description = "The persona's key.")
    private String key;

    @Option(names = "--personas", paramLabel = "FILE", description = "A file of personas. Default: the built-in table.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    PersonasShowCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        PersonaTable personas = PersonaFile.read(file);
        for (Persona persona : personas.personas()) {
            if (persona.key().equals(key)) {
                if (json) {
                    PersonasJson.print(
                            new PersonaTable(List.of(persona), personas.activity()),
                            console().out());
                } else {
                    new PersonaTableView(console()).print(persona);
                }
                return ExitCode.OK;
            }
        }
        throw usage("KEY is '" + key + "', but " + PersonaFile.name(file) + " has "
                + personas.personas().stream().map(Persona::key).collect(Collectors.joining(", ")));
    }
}
