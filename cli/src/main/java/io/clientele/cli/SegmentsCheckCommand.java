package io.clientele.cli;

import io.clientele.rfm.RfmCode;
import io.clientele.rfm.SegmentRules;
import io.clientele.text.Numbers;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele segments check}: whether every customer has a segment and every segment can have customers. */
@Command(
        name = "check",
        description = {
            "Check a file of segment rules.",
            "",
            "All 125 combinations of scores must have a segment, and each segment must be able to have one; otherwise the"
                    + " message names them, and the exit code is 1."
        },
        footer = {"  clientele segments check segments.yaml"})
final class SegmentsCheckCommand extends ClienteleCommand {
    @Parameters(paramLabel = "FILE", description = "A file of segments.")
    private Path file;

    SegmentsCheckCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        SegmentRules rules = SegmentFile.read(file);
        console().print(SegmentRuleTable.of(rules));
        console().say("");
        console()
                .say(file + ": all " + RfmCode.COUNT + " combinations of scores have one of "
                        + Numbers.counted(rules.segments().size(), "segment", "segments"));
        return ExitCode.OK;
    }
}
