package io.clientele.cli;

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
            converter = ShellConverter.class,
            description = "bash or zsh; the script is the same. Default: ${DEFAULT-VALUE}.")
    private String shell = "bash";

    CompletionCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("clientele", CommandLines.whole(session));
        console().out().print(script);
        return ExitCode.OK;
    }

    /** The script tells bash and zsh apart by itself. */
    static final class ShellConverter implements picocli.CommandLine.ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.equals("bash") || value.equals("zsh")) {
                return value;
            }
            throw new picocli.CommandLine.TypeConversionException("is '" + value + "', but must be bash or zsh");
        }
    }
}
