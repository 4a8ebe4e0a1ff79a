package io.clientele.verify.architecture.broken.server;

import io.clientele.verify.architecture.broken.cli.KeepsTheRules;

final class AsksCommand {
    KeepsTheRules command() {
        return new KeepsTheRules();
    }
}
