package io.clientele.rfm;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Instants to local dates, as epoch days, for all instants before one instant; without an object per call.
 *
 * <p>A zone's offset is constant between two transitions, and no zone has more than some hundred of them. They are listed
 * once; a look-up is a binary search, mostly spared since the last stretch is tried first.
 */
final class LocalDays {
    private static final long SECONDS_PER_DAY = 86_400;

    /** Stretch s begins at {@code starts[s]}, where {@code starts[0]} is the beginning of time. */
    private final long[] starts;

    private final int[] offsetSeconds;
    private int last;

    private LocalDays(long[] starts, int[] offsetSeconds) {
        this.starts = starts;
        this.offsetSeconds = offsetSeconds;
    }

    static LocalDays before(long endEpochSecond, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
        while (next != null && next.toEpochSecond() < endEpochSecond) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        long[] starts = new long[transitions.size() + 1];
        int[] offsetSeconds = new int[transitions.size() + 1];
        starts[0] = Long.MIN_VALUE;
        offsetSeconds[0] = rules.getOffset(Instant.MIN).getTotalSeconds();
        for (int i = 0; i < transitions.size(); i++) {
            starts[i + 1] = transitions.get(i).toEpochSecond();
            offsetSeconds[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds();
        }
        return new LocalDays(starts, offsetSeconds);
    }

    /** @param epochSecond before the instant that this was made for */
    long epochDay(long epochSecond) {
        return Math.floorDiv(epochSecond + offsetSeconds[stretchOf(epochSecond)], SECONDS_PER_DAY);
    }

    private int stretchOf(long epochSecond) {
        boolean same = epochSecond >= starts[last] && (last + 1 == starts.length || epochSecond < starts[last + 1]);
        if (!same) {
            int found = Arrays.binarySearch(starts, epochSecond);
            last = found >= 0 ? found : -found - 2;
        }
        return last;
    }
}
