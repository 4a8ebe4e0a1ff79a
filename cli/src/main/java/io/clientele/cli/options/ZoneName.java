package io.clientele.cli.options;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** How a zone is written for people and programs. */
public final class ZoneName {
    private ZoneName() {}

    /** {@code UTC} where Java says {@code Z}. */
    public static String of(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
