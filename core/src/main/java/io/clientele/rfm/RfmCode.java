package io.clientele.rfm;

/** The three scores as one text, "111" to "555", or as one number from 0 to 124. */
public final class RfmCode {
    /** How many there are. */
    public static final int COUNT = 125;

    private static final String[] TEXTS = new String[COUNT];

    static {
        for (int index = 0; index < COUNT; index++) {
            TEXTS[index] = "" + recency(index) + frequency(index) + monetary(index);
        }
    }

    private RfmCode() {}

    /** @throws IllegalArgumentException if a score is not 1 to 5 */
    public static int index(int recencyScore, int frequencyScore, int monetaryScore) {
        requireScore("recency", recencyScore);
        requireScore("frequency", frequencyScore);
        requireScore("monetary", monetaryScore);
        return 25 * recencyScore + 5 * frequencyScore + monetaryScore - 31;
    }

    /** @throws IllegalArgumentException if a score is not 1 to 5 */
    public static String text(int recencyScore, int frequencyScore, int monetaryScore) {
        return text(index(recencyScore, frequencyScore, monetaryScore));
    }

    /** @param index 0 to 124 */
    public static String text(int index) {
        return TEXTS[index];
    }

    /**
     * The index of a text such as "545".
     *
     * @throws IllegalArgumentException if it is not three digits from 1 to 5
     */
    public static int parse(String text) {
        if (text.length() != 3 || !text.chars().allMatch(c -> c >= '1' && c <= '5')) {
            throw new IllegalArgumentException("code is '" + text + "', but must be three digits from 1 to 5");
        }
        return index(text.charAt(0) - '0', text.charAt(1) - '0', text.charAt(2) - '0');
    }

    static int recency(int index) {
        return index / 25 + 1;
    }

    static int frequency(int index) {
        return index / 5 % 5 + 1;
    }

    static int monetary(int index) {
        return index % 5 + 1;
    }

    private static void requireScore(String dimension, int score) {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException(dimension + " score is " + score + ", but must be 1 to 5");
        }
    }
}
