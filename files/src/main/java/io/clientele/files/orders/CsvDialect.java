package io.clientele.files.orders;

/**
 * How a CSV file is written.
 *
 * @param quote 0 for a file without quoting
 * @param escape what goes before a quote within quotes: the quote itself, or a backslash; 0 without quoting
 * @param skippedLines 1 if the file starts with Excel's {@code sep=;} line, else 0
 */
record CsvDialect(char delimiter, char quote, char escape, int skippedLines) {

    String delimiterName() {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            case ' ' -> "space";
            default -> "'" + delimiter + "'";
        };
    }
}
