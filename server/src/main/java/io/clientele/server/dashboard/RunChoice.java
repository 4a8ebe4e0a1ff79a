package io.clientele.server.dashboard;

import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.store.rfm.RfmRun;
import io.clientele.text.Numbers;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A run as people choose it and read about it.
 *
 * @param cutPoints in a line; empty if the run has none
 */
record RunChoice(long id, String asOf, String method, String calculatedAt, String cutPoints) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    static RunChoice of(RfmRun run) {
        RfmCutPoints cuts = run.cutPoints();
        return new RunChoice(
                run.id(),
                run.asOf().date().toString(),
                run.method().key(),
                TIME.format(run.calculatedAt()),
                cuts == null
                        ? ""
                        : Arrays.stream(Dimension.values())
                                .map(dimension -> text(cuts, dimension))
                                .collect(Collectors.joining("; ")));
    }

    private static String text(RfmCutPoints cuts, Dimension dimension) {
        boolean money = dimension == Dimension.MONETARY;
        return dimension.key()
                + Arrays.stream(cuts.of(dimension).values())
                        .mapToObj(cut -> money ? Numbers.money(cut) : Numbers.grouped(cut))
                        .collect(Collectors.joining(" | ", " ", money ? "" : " " + dimension.unit()));
    }

    /** Such as {@code Run 3, as of 2026-01-01 (quintile)}. */
    public String label() {
        return "Run " + id + ", as of " + asOf + " (" + method + ")";
    }
}
