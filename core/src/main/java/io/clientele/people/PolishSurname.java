package io.clientele.people;

/** Polish surnames that are adjectives have a form for women: Kowalski, Kowalska. */
final class PolishSurname {
    private PolishSurname() {}

    /** The form for women of a surname in its form for men; the same for surnames that are nouns. */
    static String feminine(String masculine) {
        if (masculine.endsWith("ski") || masculine.endsWith("cki") || masculine.endsWith("dzki")) {
            return masculine.substring(0, masculine.length() - 1) + "a";
        }
        return masculine;
    }
}
