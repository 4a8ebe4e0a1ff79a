package io.clientele.people;

/**
 * How a name is written in an e-mail address: lower-case letters a to z and hyphens. Umlauts and ß become two letters,
 * as in German usage; other diacritics are dropped; apostrophes, dots and spaces go.
 */
final class Ascii {
    private static final String FROM = "ąćęłńóśźżàâäáãåçèéêëìíîïñòôöõøùúûüýÿčřšžğı";
    private static final String[] TO = {
        "a", "c", "e", "l", "n", "o", "s", "z", "z", "a", "a", "ae", "a", "a", "a", "c", "e", "e", "e", "e", "i", "i",
        "i", "i", "n", "o", "o", "oe", "o", "o", "u", "u", "u", "ue", "y", "y", "c", "r", "s", "z", "g", "i"
    };

    private Ascii() {}

    /** @throws IllegalArgumentException if a character has no known spelling: a mistake in a word list */
    static String of(String word) {
        StringBuilder ascii = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c >= 'a' && c <= 'z') || c == '-') {
                ascii.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                ascii.append((char) (c + 32));
            } else if (c != '\'' && c != '.' && c != ' ') {
                appendSpelling(ascii, Character.toLowerCase(c), word);
            }
        }
        return ascii.toString();
    }

    private static void appendSpelling(StringBuilder ascii, char c, String word) {
        int known = FROM.indexOf(c);
        if (known >= 0) {
            ascii.append(TO[known]);
        } else if (c == 'ß') {
            ascii.append("ss");
        } else if (c == 'æ') {
            ascii.append("ae");
        } else if (c == 'œ') {
            ascii.append("oe");
        } else {
            throw new IllegalArgumentException("'" + c + "' in '" + word + "' has no ASCII spelling");
        }
    }
}
