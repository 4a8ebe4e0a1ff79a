package io.clientele.verify.architecture.broken.cli;

import io.clientele.verify.architecture.broken.store.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import picocli.CommandLine;

final class KeepsTheRules {
    Instant now() {
        return Clock.systemUTC().instant();
    }

    void print(CommandLine commandLine) {
        commandLine.getOut().printf(Locale.ROOT, "%s%n", Table.name());
        System.out.flush();
    }
}
