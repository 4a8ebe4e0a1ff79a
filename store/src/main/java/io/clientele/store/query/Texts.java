package io.clientele.store.query;

/** What texts a database can keep, and their form for comparisons that take a for A. */
public final class Texts {

    private Texts() {}

    /**
     * Whether both databases store the text as it is: PostgreSQL refuses U+0000, and the drivers make a question mark of half a
     * surrogate pair.
     */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** ASCII letters made small, and no others: as SQL's {@code lower} does it in both databases. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }

    /** A pattern with the escape character {@code !}: the text anywhere, its letters made small. */
    static String anywhere(String text) {
        return "%" + folded(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
