package io.clientele.verify.architecture.broken.cli;

public final class Command {
    private Command() {}

    public static String name() {
        return "command";
    }
}
