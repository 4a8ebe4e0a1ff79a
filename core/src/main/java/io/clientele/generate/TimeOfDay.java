package io.clientele.generate;

import java.util.List;

/** Draws a second of the day: the hour by its weight, to 1/4096, the second within it uniformly. */
final class TimeOfDay {
    private static final int SLOTS = 4096;
    private static final int SECONDS_PER_HOUR = 3600;

    private final byte[] hourOfSlot = new byte[SLOTS];

    /** @param hourWeights 24 weights, not all 0 */
    TimeOfDay(List<Double> hourWeights) {
        double total = 0;
        for (double weight : hourWeights) {
            total += weight;
        }
        double below = 0;
        int slot = 0;
        for (int hour = 0; hour < hourWeights.size(); hour++) {
            below += hourWeights.get(hour);
            long end = hour == hourWeights.size() - 1 ? SLOTS : Math.round(below / total * SLOTS);
            while (slot < end) {
                hourOfSlot[slot++] = (byte) hour;
            }
        }
    }

    /** @param bits of which the high 12 choose the hour and the next 32 the second */
    int second(long bits) {
        int hour = hourOfSlot[(int) (bits >>> 52)];
        long fraction = (bits >>> 20) & 0xFFFF_FFFFL;
        return hour * SECONDS_PER_HOUR + (int) ((fraction * SECONDS_PER_HOUR) >>> 32);
    }
}
