package io.clientele.server.jobs;

import io.clientele.store.jobs.Job;
import io.clientele.store.jobs.JobKind;
import io.clientele.store.jobs.JobState;
import io.clientele.text.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job for a page.
 *
 * @param cancellable whether there is still something to cancel
 */
record JobView(Job job, boolean cancellable) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public String href() {
        return "/admin/jobs/" + job.id() + "/";
    }

    /** Such as {@code Seed}. */
    public String kind() {
        return job.kind() == JobKind.SEED ? "Seed" : "Calculation";
    }

    public boolean running() {
        return !job.state().ended();
    }

    public boolean done() {
        return job.state() == JobState.DONE;
    }

    public String startedAt() {
        return TIME.format(job.startedAt());
    }

    /** How long it took, by whole seconds as they are stored; null while it runs. */
    @Nullable
    public String took() {
        Instant ended = job.endedAt();
        if (ended == null) {
            return null;
        }
        Duration duration = Duration.between(job.startedAt(), ended);
        return duration.isZero() ? "less than a second" : Numbers.duration(duration.toNanos());
    }

    /** Such as {@code 12,000 of 50,000 customers}; null where it is unknown. */
    @Nullable
    public String soFar() {
        if (job.total() == 0) {
            return null;
        }
        String unit = job.kind() == JobKind.SEED ? " customers" : " steps";
        return Numbers.grouped(job.done()) + " of " + Numbers.grouped(job.total()) + unit;
    }

    /** What was asked for, in a line. */
    public String asked() {
        return switch (job.kind()) {
            case SEED -> {
                SeedRequest.Parameters seed = JobJson.read(job.parameters(), SeedRequest.Parameters.class);
                yield Numbers.counted(seed.customers(), "customer", "customers") + " of "
                        + (seed.ownPersonas() ? "a table of their own" : "the built-in personas") + ", "
                        + Numbers.counted(seed.days(), "day", "days") + " up to " + seed.asOf() + ", "
                        + Numbers.counted(seed.products(), "product", "products") + ", " + seed.locale() + ", seed "
                        + seed.seed() + ", " + seed.mode();
            }
            case CALCULATE -> {
                CalculateRequest.Parameters calculation =
                        JobJson.read(job.parameters(), CalculateRequest.Parameters.class);
                String asOf = calculation.asOf();
                yield calculation.method() + (asOf == null ? "" : " as of " + asOf) + ", "
                        + (calculation.ownRules() ? "rules of their own" : "the built-in segments");
            }
        };
    }
}
