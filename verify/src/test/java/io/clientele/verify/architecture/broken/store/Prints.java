package io.clientele.verify.architecture.broken.store;

import picocli.CommandLine;

final class Prints {
    void print(CommandLine commandLine) {
        commandLine.usage(commandLine.getOut());
    }
}
