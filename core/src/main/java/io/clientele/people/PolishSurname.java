package io.clientele.people;

/** Polish surnames that are adjectives have a form for women: Kowalski, Kowalska; Cichy, Cicha. */
final class PolishSurname {
    private PolishSurname() {}

    /**
     * The form for women of a surname in its form for men; the same for surnames that are nouns. In the word list, every
     * name in -ski, -cki, -dzki or -y is an adjective (in all of Poland there are a few nouns in -y, such as Batory).
     */
    static String feminine(String masculine) {
        if (masculine.endsWith("ski")
                || masculine.endsWith("cki")
                || masculine.endsWith("dzki")
                || masculine.endsWith("y")) {
            return masculine.substring(0, masculine.length() - 1) + "a";
        }
        return masculine;
    }
}
