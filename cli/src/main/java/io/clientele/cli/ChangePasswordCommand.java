package io.clientele.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code clientele changepassword}: a new password for who has forgotten the old one. */
@Command(
        name = "changepassword",
        description = {
            "Give a user another password.",
            "",
            "Whoever is logged in as that user is logged out, also from a server that runs; tokens stay valid. You are asked"
                    + " for the password unless a file or the environment has it."
        },
        footer = {
            "  clientele changepassword ann",
            "  clientele changepassword ann --db shop.db --password-file /run/secrets/ann"
        })
final class ChangePasswordCommand extends DatabaseCommand {
    private final Prompt prompt;

    @Parameters(paramLabel = "USERNAME", description = "Whose.")
    private String username = "";

    @Mixin
    private NewPassword password = new NewPassword();

    ChangePasswordCommand(Session session, Prompt prompt) {
        super(session);
        this.prompt = prompt;
    }

    @Override
    public Integer call() throws IOException {
        AccountWork work = AccountWork.on(location(), session.clock());
        work.requireUser(username);
        work.changePassword(username, password.read(session, prompt));
        console().say("The password of " + username + " was changed.");
        return ExitCode.OK;
    }
}
