package io.clientele.cli;

/** Texts in CSV after RFC 4180. */
final class CsvText {
    private CsvText() {}

    /** Quoted where it has to be. */
    static void append(StringBuilder line, String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = ",\"\r\n".indexOf(text.charAt(i)) < 0;
        }
        if (plain) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
