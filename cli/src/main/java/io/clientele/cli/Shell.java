package io.clientele.cli;

/** Commands that a person may copy into a shell. */
final class Shell {
    private Shell() {}

    /** The word as a shell reads it back unchanged. */
    static String quoted(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = Character.isLetterOrDigit(c) || "-_./:=@%+,".indexOf(c) >= 0;
            if (!plain) {
                return "'" + word.replace("'", "'\\''") + "'";
            }
        }
        return word.isEmpty() ? "''" : word;
    }
}
