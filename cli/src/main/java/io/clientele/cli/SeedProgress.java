package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Progress;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedPhase;
import io.clientele.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Shows how far a seed is, says what each step took, and passes Ctrl-C on. */
final class SeedProgress implements SeedListener, AutoCloseable {
    private final Console console;
    private final Steps steps;
    private final Progress bar;
    private final long customers;
    private final Interruption interruption;
    private @Nullable SeedPhase phase;

    SeedProgress(Console console, Steps steps, long customers, Interruption interruption) {
        this.console = console;
        this.steps = steps;
        this.bar = new Progress(console, "Writing customers", customers);
        this.customers = customers;
        this.interruption = interruption;
        interruption.guard();
    }

    @Override
    public void begin(SeedPhase next) {
        endPhase();
        phase = next;
        if (next == SeedPhase.INDEX) {
            tell("making the indices");
        }
    }

    /** What goes on after the bar, so that nobody has to wonder. */
    void tell(String what) {
        if (bar.wasShown()) {
            console.say("  " + what + console.sign(" …", " ..."));
        }
    }

    @Override
    public void written(long customersSoFar) {
        bar.at(customersSoFar);
    }

    @Override
    public boolean cancelled() {
        return interruption.requested().get();
    }

    /** The last phase ended, or the seed failed. */
    @Override
    public void close() {
        endPhase();
        bar.close();
    }

    private void endPhase() {
        if (phase == null) {
            return;
        }
        if (phase == SeedPhase.WRITE) {
            bar.close();
        }
        steps.done(
                switch (phase) {
                    case OPEN -> "opened the database";
                    case DELETE -> "deleted what it held";
                    case WRITE -> "generated and wrote " + Numbers.counted(customers, "customer", "customers");
                    case INDEX -> "made the indices";
                    case COMMIT -> "made it permanent";
                });
        phase = null;
    }
}
