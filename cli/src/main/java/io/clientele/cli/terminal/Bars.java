package io.clientele.cli.terminal;

/** Small drawings in one line of text. */
public final class Bars {
    private static final String UNICODE_LEVELS = " ▁▂▃▄▅▆▇█";
    private static final String ASCII_LEVELS = " .:-=+*#%";

    private Bars() {}

    /** A density: one character per value, the highest for the largest; what is more than nothing is never blank. */
    public static String spark(double[] values, boolean unicode) {
        String levels = unicode ? UNICODE_LEVELS : ASCII_LEVELS;
        int highest = levels.length() - 1;
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
        }
        StringBuilder line = new StringBuilder(values.length);
        for (double value : values) {
            int level = most <= 0 || value <= 0 ? 0 : Math.max(1, (int) Math.round(value / most * highest));
            line.append(levels.charAt(level));
        }
        return line.toString();
    }

    /** A bar of {@code share} (0 to 1) of a width. */
    public static String bar(double share, int width, boolean unicode) {
        int length = (int) Math.round(Math.max(0, Math.min(1, share)) * width);
        return (unicode ? "█" : "#").repeat(share > 0 ? Math.max(1, length) : 0);
    }
}
