package io.clientele.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clientele createsuperuser}: the first account, or a further one. */
@Command(
        name = "createsuperuser",
        description = {
            "Make an account that may do everything.",
            "",
            "It can log in to the admin of 'clientele serve' and make further accounts there. You are asked for the password"
                    + " unless a file or the environment has it: at least 8 characters, at most 72 bytes, not the username,"
                    + " none of those that everybody tries first. The database is made if it is not there."
        },
        footer = {
            "  clientele createsuperuser",
            "  clientele createsuperuser --username ann --password-file /run/secrets/ann",
            "  pass show clientele | clientele createsuperuser --username ann --password-file -"
        })
final class CreateSuperuserCommand extends DatabaseCommand {
    private final Prompt prompt;

    @Option(
            names = "--username",
            paramLabel = "NAME",
            description = "1 to 150 letters, digits and @ . + - _. You are asked for it without.")
    private @Nullable String username;

    @Mixin
    private NewPassword password = new NewPassword();

    CreateSuperuserCommand(Session session, Prompt prompt) {
        super(session);
        this.prompt = prompt;
    }

    @Override
    public Integer call() throws IOException {
        String name = username == null ? prompt.ask("Username: ") : username;
        if (name == null || name.isBlank()) {
            throw usage("there is no terminal to ask for the username; give it by --username");
        }
        AccountWork work = AccountWork.onNewOrOld(location(), session.clock());
        work.requireFree(name.strip());
        work.createSuperuser(name.strip(), password.read(session, prompt));
        console().say("The superuser " + name.strip() + " was made.");
        return ExitCode.OK;
    }
}
