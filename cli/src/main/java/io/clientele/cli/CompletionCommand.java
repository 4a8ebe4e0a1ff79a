package io.clientele.cli;

import io.clientele.cli.options.Choice;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele completion}: a script that teaches a shell the commands and options. */
@Command(
        name = "completion",
        description = "Print a script that completes clientele's commands and options in a shell.",
        footer = {
            "  clientele completion bash > ~/.clientele-completion",
            "  echo '. ~/.clientele-completion' >> ~/.bashrc    # or ~/.zshrc",
            "  source <(clientele completion bash)              # for this shell only"
        })
final class CompletionCommand extends ClienteleCommand {
    @SuppressWarnings("UnusedVariable") // the script is the same for both
    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            defaultValue = "bash",
            converter = ShellChoice.class,
            completionCandidates = ShellChoice.class,
            description = "bash or zsh; the script is the same. Default: ${DEFAULT-VALUE}.")
    private Shells shell = Shells.BASH;

    CompletionCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("clientele", CommandLines.whole(session));
        console().out().print(script);
        return ExitCode.OK;
    }

    /** The script tells them apart by itself. */
    private enum Shells {
        BASH,
        ZSH
    }

    /** bash or zsh. */
    static final class ShellChoice extends Choice<Shells> {
        ShellChoice() {
            super(Shells.values());
        }
    }
}
