package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the delimiter and the quotes of a CSV file: those under which most of the first rows have as many fields as the very
 * first one, and of these the ones that give most fields. In {@code customer;amount} over {@code 7;12,50} a comma would give
 * one field and then two, so the semicolon wins.
 */
final class DialectGuess {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final char[][] QUOTES = {{'"', '"'}, {'"', '\\'}, {'\'', '\''}, {0, 0}};
    private static final int SAMPLE_RECORDS = 500;
    private static final double GOOD_ENOUGH = 300;

    private final String file;
    private final String sample;
    private final boolean whole;

    /** @param whole whether the sample is the file's whole text */
    DialectGuess(String file, String sample, boolean whole) {
        this.file = file;
        this.sample = sample;
        this.whole = whole;
    }

    CsvDialect guess(@Nullable Character delimiter, @Nullable Character quote) {
        int skippedLines = 0;
        Character said = delimiter;
        if (sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 5 && isLineEnd(sample.charAt(5))) {
            skippedLines = 1;
            said = delimiter == null ? (Character) sample.charAt(4) : delimiter;
        }
        char[] delimiters = said == null ? DELIMITERS : new char[] {said};
        char[][] quotes = quote == null ? quotes() : new char[][] {{quote, quote}, {quote, '\\'}};
        CsvDialect best = null;
        double bestScore = -1;
        for (char[] pair : quotes) {
            if (pair[0] == 0 && bestScore > GOOD_ENOUGH) {
                // A few stray quotes are errors, which are told; only a file full of them has no quoting.
                break;
            }
            for (char mark : delimiters) {
                CsvDialect dialect = new CsvDialect(mark, pair[0], pair[1], skippedLines);
                double score = score(dialect);
                if (score > bestScore) {
                    best = dialect;
                    bestScore = score;
                }
            }
        }
        if (best == null || (bestScore < 1 && said == null)) {
            throw new FilesException(file + " has one column only, whether parted by comma, semicolon, tab or bar;"
                    + " say its --delimiter");
        }
        return best;
    }

    /** Single quotes only if a field of the first line is within them: they are apostrophes otherwise. */
    private char[][] quotes() {
        String first = sample.lines().findFirst().orElse("");
        boolean single = first.matches("(?:.*[,;\\t|]\\s*)?'[^']*'(?:\\s*[,;\\t|].*)?");
        return single ? new char[][] {QUOTES[2], QUOTES[0]} : new char[][] {QUOTES[0], QUOTES[1], QUOTES[3]};
    }

    /** Less than 1 if there is one column; else 1000 × the share of rows like the first, and the number of columns. */
    private double score(CsvDialect dialect) {
        // first record's fields, records, records like the first
        int[] seen = new int[3];
        CsvScanner scanner = new CsvScanner(dialect, file, (line, text, fields, problem) -> {
            seen[0] = seen[1] == 0 ? fields : seen[0];
            seen[1]++;
            seen[2] += problem == null && fields == seen[0] ? 1 : 0;
            return seen[1] < SAMPLE_RECORDS;
        });
        try {
            scanner.scan(new StringReader(sample));
        } catch (FilesException e) {
            // Under this dialect a quote is never closed: right only if the sample ends within it.
            if (whole || seen[1] == 0) {
                return 0;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (seen[1] == 0 || seen[0] < 2) {
            return 0;
        }
        return 1000.0 * seen[2] / seen[1] + Math.min(seen[0], 999) / 1000.0;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
