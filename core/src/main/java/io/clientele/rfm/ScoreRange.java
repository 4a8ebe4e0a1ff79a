package io.clientele.rfm;

/** Scores from {@code min} to {@code max}, both included. */
public record ScoreRange(int min, int max) {
    public static final ScoreRange ANY = new ScoreRange(1, 5);

    /** @throws IllegalArgumentException unless 1 ≤ min ≤ max ≤ 5 */
    public ScoreRange {
        if (min < 1 || max > 5 || min > max) {
            throw new IllegalArgumentException(
                    "score range is " + min + "-" + max + ", but must be within 1-5, the lower score first");
        }
    }

    /**
     * "3" or "2-4".
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static ScoreRange parse(String text) {
        if (!text.matches("[1-5](-[1-5])?")) {
            throw new IllegalArgumentException(
                    "score range is '" + text + "', but must be a score from 1 to 5 or a range such as 2-4");
        }
        return new ScoreRange(text.charAt(0) - '0', text.charAt(text.length() - 1) - '0');
    }

    public boolean contains(int score) {
        return min <= score && score <= max;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return min == max ? Integer.toString(min) : min + "-" + max;
    }
}
