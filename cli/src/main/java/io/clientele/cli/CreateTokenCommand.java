package io.clientele.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele createtoken}: a token for the REST API. */
@Command(
        name = "createtoken",
        description = {
            "Make a token with which programs use the REST API as a user.",
            "",
            "The token is printed, once: only a digest of it is stored. It is valid until it is revoked in the admin, and may"
                    + " do what its user may. Send it along as 'Authorization: Token …'."
        },
        footer = {
            "  clientele createtoken ann",
            "  TOKEN=$(clientele createtoken ann --name nightly-import)",
            "  curl -H \"Authorization: Token $TOKEN\" -X POST http://localhost:8000/api/rfm/calculate/"
        })
final class CreateTokenCommand extends DatabaseCommand {
    @Parameters(paramLabel = "USERNAME", description = "Who it stands for.")
    private String username = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What it is for, up to 100 characters. Default: command line.")
    private String name = "command line";

    CreateTokenCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        console().print(AccountWork.on(location(), session.clock()).createToken(username, name));
        console().say("This is shown once. Keep it as you keep a password.");
        return ExitCode.OK;
    }
}
