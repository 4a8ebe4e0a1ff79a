package io.clientele.people;

import io.clientele.text.Utf8Buffer;

/** Polish surnames that are adjectives have a form for women: Kowalski, Kowalska; Cichy, Cicha. */
final class PolishSurname {
    private PolishSurname() {}

    /**
     * Gives the surname at the end of the buffer its form for women; surnames that are nouns keep theirs. In the word
     * list, every name in -ski, -cki, -zki or -y is an adjective (in all of Poland there are a few nouns in -y).
     */
    static void makeFeminine(Utf8Buffer name) {
        byte[] utf8 = name.array();
        int last = name.length() - 1;
        boolean adjective = utf8[last] == 'y'
                || (utf8[last] == 'i'
                        && utf8[last - 1] == 'k'
                        && (utf8[last - 2] == 's' || utf8[last - 2] == 'c' || utf8[last - 2] == 'z'));
        if (adjective) {
            utf8[last] = 'a';
        }
    }
}
