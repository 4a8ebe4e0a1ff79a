package io.clientele.people;

/** Names of one kind, with the spelling that each has in an e-mail address. */
final class Names {
    private final WordList words;
    private final byte[][] ascii;

    Names(WordList words) {
        this.words = words;
        this.ascii = words.ascii();
    }

    /** @param bits 64 random bits */
    int draw(long bits) {
        return words.draw(bits);
    }

    byte[] utf8(int index) {
        return words.utf8(index);
    }

    byte[] ascii(int index) {
        return ascii[index];
    }
}
