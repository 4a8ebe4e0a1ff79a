package io.clientele.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code clientele personas}: the personas as data, to look at, to write and to check. */
@Command(
        name = "personas",
        description = "List, show, write and check personas: who the generated customers are.",
        commandListHeading = "%nCommands:%n",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "  clientele personas                       # the built-in table",
            "  clientele personas show lapsed",
            "  clientele personas init shop.yaml        # a file to edit",
            "  clientele personas check shop.yaml --days 365",
            "  clientele seed --personas shop.yaml --days 365"
        })
final class PersonasCommand extends ClienteleCommand {
    PersonasCommand(Session session) {
        super(session);
    }

    @Override
    List<ClienteleCommand> subcommands() {
        return List.of(
                new PersonasListCommand(session),
                new PersonasShowCommand(session),
                new PersonasInitCommand(session),
                new PersonasCheckCommand(session));
    }

    /** Without a subcommand the built-in table. */
    @Override
    public Integer call() {
        new PersonaTableView(console()).print(PersonaFile.read(null));
        return ExitCode.OK;
    }
}
