package io.clientele.rfm;

/**
 * A group of customers who are to be treated alike.
 *
 * @param name unique among a set of rules, 1 to 60 characters, as shown and stored
 * @param description who they are, one line
 * @param suggestedAction what to do about them, one line; may be empty
 */
public record Segment(String name, String description, String suggestedAction) {
    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_TEXT_LENGTH = 500;

    /** @throws IllegalArgumentException if a text is too long, has line breaks or other control characters, or the name is blank */
    public Segment {
        requireLine("name", name, MAX_NAME_LENGTH);
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException(
                    "name is '" + name + "', but must not be blank nor begin or end with a space");
        }
        requireLine("description of segment " + name, description, MAX_TEXT_LENGTH);
        requireLine("suggestedAction of segment " + name, suggestedAction, MAX_TEXT_LENGTH);
    }

    private static void requireLine(String what, String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, but may have " + maxLength);
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new IllegalArgumentException(
                    what + " has a control character or half a surrogate pair, but must be one line of text");
        }
    }
}
