package io.clientele.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele segments list}: the rules in order. */
@Command(
        name = "list",
        description = "List the rules in order; the first that matches a customer's scores wins.",
        footer = {"  clientele segments list", "  clientele segments list segments.yaml --json"})
final class SegmentsListCommand extends ClienteleCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file of segments. Default: the built-in eleven.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    SegmentsListCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (json) {
            SegmentsJson.print(SegmentFile.read(file), console().out());
        } else {
            console().print(SegmentRuleTable.of(SegmentFile.read(file)));
        }
        return ExitCode.OK;
    }
}
