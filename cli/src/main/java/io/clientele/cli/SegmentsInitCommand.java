package io.clientele.cli;

import io.clientele.yaml.SegmentsYaml;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele segments init}: a file of segment rules to edit. */
@Command(
        name = "init",
        description = {
            "Write the built-in segment rules as an annotated YAML file to edit.",
            "",
            "A JSON Schema is written beside it, with which editors complete and check the file. A file that exists is"
                    + " not overwritten."
        },
        footer = {"  clientele segments init segments.yaml", "  clientele segments check segments.yaml"})
final class SegmentsInitCommand extends ClienteleCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write, such as segments.yaml.")
    private Path file;

    SegmentsInitCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        List<Path> written = SegmentsYaml.init(file);
        written.forEach(path -> console().say("wrote " + path));
        console().say("");
        console().say("Next: edit it, then clientele segments check " + Shell.quoted(file.toString()));
        return ExitCode.OK;
    }
}
