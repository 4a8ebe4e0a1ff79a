package io.clientele.people;

import io.clientele.text.Utf8Buffer;

/**
 * How a name is spelled in an e-mail address: lower-case letters a to z and hyphens. Umlauts and ß become two letters,
 * as in German; other diacritics are dropped; apostrophes, dots and spaces go.
 */
final class Ascii {
    /** U+00C0 to U+017F, two letters each. A blank is nothing; what is blank altogether has no spelling. */
    private static final String SPELLING =
            // À Á Â Ã Ä Å Æ Ç È É Ê Ë Ì Í Î Ï
            "a a a a aea aec e e e e i i i i "
                    // Ð Ñ Ò Ó Ô Õ Ö × Ø Ù Ú Û Ü Ý Þ ß
                    + "d n o o o o oe  o u u u uey thss"
                    // à á â ã ä å æ ç è é ê ë ì í î ï
                    + "a a a a aea aec e e e e i i i i "
                    // ð ñ ò ó ô õ ö ÷ ø ù ú û ü ý þ ÿ
                    + "d n o o o o oe  o u u u uey thy "
                    // Ā ā Ă ă Ą ą Ć ć Ĉ ĉ Ċ ċ Č č Ď ď
                    + "a a a a a a c c c c c c c c d d "
                    // Đ đ Ē ē Ĕ ĕ Ė ė Ę ę Ě ě Ĝ ĝ Ğ ğ
                    + "d d e e e e e e e e e e g g g g "
                    // Ġ ġ Ģ ģ Ĥ ĥ Ħ ħ Ĩ ĩ Ī ī Ĭ ĭ Į į
                    + "g g g g h h h h i i i i i i i i "
                    // İ ı Ĳ ĳ Ĵ ĵ Ķ ķ ĸ Ĺ ĺ Ļ ļ Ľ ľ Ŀ
                    + "i i ijijj j k k k l l l l l l l "
                    // ŀ Ł ł Ń ń Ņ ņ Ň ň ŉ Ŋ ŋ Ō ō Ŏ ŏ
                    + "l l l n n n n n n n n n o o o o "
                    // Ő ő Œ œ Ŕ ŕ Ŗ ŗ Ř ř Ś ś Ŝ ŝ Ş ş
                    + "o o oeoer r r r r r s s s s s s "
                    // Š š Ţ ţ Ť ť Ŧ ŧ Ũ ũ Ū ū Ŭ ŭ Ů ů
                    + "s s t t t t t t u u u u u u u u "
                    // Ű ű Ų ų Ŵ ŵ Ŷ ŷ Ÿ Ź ź Ż ż Ž ž ſ
                    + "u u u u w w y y y z z z z z z s ";

    private static final int FIRST_LEAD = 0xC3;
    private static final int LAST_LEAD = 0xC5;

    private Ascii() {}

    /**
     * Appends the spelling of a name.
     *
     * @throws IllegalArgumentException if a character has none: a mistake in a word list
     */
    static void append(byte[] utf8, int from, int to, Utf8Buffer out) {
        for (int i = from; i < to; i++) {
            byte b = utf8[i];
            if ((b >= 'a' && b <= 'z') || b == '-') {
                out.append((char) b);
            } else if (b >= 'A' && b <= 'Z') {
                out.append((char) (b + 32));
            } else if (b < 0) {
                int letters = spelling(utf8, i++);
                out.append(SPELLING.charAt(letters));
                if (SPELLING.charAt(letters + 1) != ' ') {
                    out.append(SPELLING.charAt(letters + 1));
                }
            }
        }
    }

    private static int spelling(byte[] utf8, int at) {
        int lead = utf8[at] & 0xFF;
        int letters = ((lead - FIRST_LEAD) * 64 + (utf8[at + 1] & 0x3F)) * 2;
        if (lead < FIRST_LEAD || lead > LAST_LEAD || SPELLING.charAt(letters) == ' ') {
            throw new IllegalArgumentException("a character that begins with byte " + lead + " has no ASCII spelling");
        }
        return letters;
    }
}
