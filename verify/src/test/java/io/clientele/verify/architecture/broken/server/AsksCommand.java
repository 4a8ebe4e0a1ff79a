package io.clientele.verify.architecture.broken.server;

import io.clientele.verify.architecture.broken.cli.Command;

final class AsksCommand {
    String name() {
        return Command.name();
    }
}
