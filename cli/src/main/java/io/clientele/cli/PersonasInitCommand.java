package io.clientele.cli;

import io.clientele.yaml.PersonasYaml;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele personas init}: a file of personas to edit. */
@Command(
        name = "init",
        description = {
            "Write the built-in personas as an annotated YAML file to edit.",
            "",
            "A JSON Schema is written beside it, with which editors complete and check the file. A file that exists is"
                    + " not overwritten."
        },
        footer = {"  clientele personas init shop.yaml", "  clientele personas check shop.yaml"})
final class PersonasInitCommand extends ClienteleCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write, such as shop.yaml.")
    private Path file;

    PersonasInitCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        List<Path> written = PersonasYaml.init(file);
        written.forEach(path -> console().say("wrote " + path));
        console().say("");
        console().say("Next: edit it, then clientele personas check " + Shell.quoted(file.toString()));
        return ExitCode.OK;
    }
}
