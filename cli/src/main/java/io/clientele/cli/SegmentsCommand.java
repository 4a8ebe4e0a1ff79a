package io.clientele.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code clientele segments}: the rules that put scores into segments, as data. */
@Command(
        name = "segments",
        description = "Show, write and check the rules that put customers into segments by their scores.",
        commandListHeading = "%nCommands:%n",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "  clientele segments                       # the built-in rules",
            "  clientele segments init segments.yaml    # a file to edit",
            "  clientele segments check segments.yaml",
            "  clientele calculate-rfm --segments segments.yaml"
        })
final class SegmentsCommand extends ClienteleCommand {
    SegmentsCommand(Session session) {
        super(session);
    }

    @Override
    List<ClienteleCommand> subcommands() {
        return List.of(
                new SegmentsListCommand(session), new SegmentsInitCommand(session), new SegmentsCheckCommand(session));
    }

    /** Without a subcommand the built-in rules. */
    @Override
    public Integer call() {
        console().print(SegmentRuleTable.of(SegmentFile.read(null)));
        return ExitCode.OK;
    }
}
