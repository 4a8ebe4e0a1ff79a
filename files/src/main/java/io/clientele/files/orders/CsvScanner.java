package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a CSV file: where each one starts and how many fields it has. DuckDB reads the values; what it doesn't
 * tell is the line of a row, and what it reads past in silence (line ends of several kinds make it lose rows) is better known
 * before. Both must count the same rows, or the file is refused.
 */
final class CsvScanner {

    /** The longest record, in characters. */
    static final int LONGEST_RECORD = 500_000;

    /** Called for each record that isn't blank. */
    interface Visitor {
        /**
         * @param line where the record starts, from 1
         * @param text as in the file, without its line end
         * @param problem what is wrong with its quotes, if anything is
         * @return false to stop
         */
        boolean record(long line, CharSequence text, int fields, @Nullable String problem);
    }

    /** Line ends outside quotes, by kind, and blank lines. */
    long crlfs;

    long lfs;
    long crs;
    long blanks;

    /** Line ends within quotes. */
    long quotedEnds;

    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        ESCAPED,
        CLOSING,
        CLOSED
    }

    private final CsvDialect dialect;
    private final String file;
    private final Visitor visitor;
    private final StringBuilder record = new StringBuilder();
    private State state = State.FIELD_START;
    private boolean afterCr;
    private boolean stopped;
    private boolean ended;
    private long line = 1;
    private long recordLine = 1;
    private int delimiters;
    private @Nullable String problem;

    CsvScanner(CsvDialect dialect, String file, Visitor visitor) {
        this.dialect = dialect;
        this.file = file;
        this.visitor = visitor;
    }

    /** @throws FilesException if the file holds U+0000 or a quote that is never closed */
    void scan(Reader text) throws IOException {
        char[] buffer = new char[1 << 16];
        for (int i = 0; i < dialect.skippedLines(); i++) {
            skipLine(text);
        }
        for (int n = text.read(buffer); n >= 0 && !stopped; n = text.read(buffer)) {
            feed(buffer, n);
        }
        if (stopped) {
            return;
        }
        ended = true;
        if (state == State.QUOTED || state == State.ESCAPED) {
            throw new FilesException(file + ", line " + recordLine + ": a quote " + dialect.quote()
                    + " is opened and never closed; say --quote if it isn't one");
        }
        endRecord();
    }

    private void feed(char[] buffer, int n) {
        int from = 0;
        for (int i = 0; i < n && !stopped; i++) {
            char c = buffer[i];
            if (c == '\n' && afterCr) {
                afterCr = false;
                if (state != State.QUOTED) {
                    crs--;
                    crlfs++;
                    from = i + 1;
                }
                continue;
            }
            afterCr = c == '\r';
            if (c == 0) {
                throw new FilesException(
                        file + ", line " + line + " holds the character U+0000, which no text may hold");
            }
            boolean newline = c == '\n' || c == '\r';
            if (newline) {
                line++;
            }
            if (state == State.QUOTED || state == State.ESCAPED) {
                quotedEnds += newline ? 1 : 0;
                inQuotes(c);
            } else if (newline) {
                if (c == '\n') {
                    lfs++;
                } else {
                    crs++;
                }
                record.append(buffer, from, i - from);
                from = i + 1;
                endRecord();
            } else {
                outsideQuotes(c);
            }
        }
        record.append(buffer, from, Math.max(0, n - from));
        if (record.length() > 2 * LONGEST_RECORD) {
            throw new FilesException(file + ", line " + recordLine + ": a row of more than " + LONGEST_RECORD
                    + " characters; is a quote " + dialect.quote() + " never closed?");
        }
    }

    private void inQuotes(char c) {
        if (state == State.ESCAPED) {
            state = State.QUOTED;
        } else if (c == dialect.escape() && c != dialect.quote()) {
            state = State.ESCAPED;
        } else if (c == dialect.quote()) {
            state = State.CLOSING;
        }
    }

    private void outsideQuotes(char c) {
        if (c == dialect.delimiter()) {
            delimiters++;
            state = State.FIELD_START;
        } else if (c == dialect.quote() && c != 0) {
            if (state == State.FIELD_START || (state == State.CLOSING && dialect.escape() == c)) {
                state = State.QUOTED;
            } else if (state != State.UNQUOTED) {
                afterClosing();
            }
        } else if (c == ' ') {
            if (state == State.CLOSING) {
                state = State.CLOSED;
            }
        } else if (state == State.FIELD_START) {
            state = State.UNQUOTED;
        } else if (state != State.UNQUOTED) {
            afterClosing();
        }
    }

    private void afterClosing() {
        problem = "text follows a closing quote";
        state = State.UNQUOTED;
    }

    private void endRecord() {
        if (record.length() > 0) {
            if (problem == null && record.length() > LONGEST_RECORD) {
                problem = "more than " + LONGEST_RECORD + " characters";
            }
            stopped = !visitor.record(recordLine, record, delimiters + 1, problem);
        } else {
            blanks += ended ? 0 : 1;
        }
        record.setLength(0);
        delimiters = 0;
        problem = null;
        state = State.FIELD_START;
        recordLine = line;
    }

    private void skipLine(Reader text) throws IOException {
        int c = text.read();
        while (c >= 0 && c != '\n' && c != '\r') {
            c = text.read();
        }
        afterCr = c == '\r';
        crs += c == '\r' ? 1 : 0;
        lfs += c == '\n' ? 1 : 0;
        line++;
        recordLine = line;
    }

    /** The fields of one record, without quotes and outer spaces. */
    static List<String> fields(CharSequence record, CsvDialect dialect) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            boolean quote = c == dialect.quote() && c != 0;
            if (quoted) {
                boolean next = i + 1 < record.length() && record.charAt(i + 1) == dialect.quote();
                if (c == dialect.escape() && next) {
                    field.append(dialect.quote());
                    i++;
                } else if (quote) {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (quote && field.toString().isBlank()) {
                field.setLength(0);
                quoted = true;
            } else if (c == dialect.delimiter()) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
