package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file. It is scanned once from end to end, which gives its number of rows and the broken ones; DuckDB reads it as it
 * is where it is UTF-8 with one kind of line end, and a rewritten copy in the temporary folder otherwise.
 */
final class CsvSource implements OrderSource {

    private static final int SAMPLE_CHARS = 1 << 18;

    /** UTF-8 takes up to four bytes for a character. */
    private static final int LONGEST_LINE_BYTES = 4 * CsvScanner.LONGEST_RECORD;

    /** DuckDB would take sixteen of the longest lines for each of its buffers. */
    private static final int BUFFER_BYTES = 4 * LONGEST_LINE_BYTES;

    /** A number, a date or an amount of money, as no column is called. */
    private static final Pattern DATA =
            Pattern.compile("[-+(]?\\p{Sc}?\\s?\\d[\\d.,:/\\s'TZ+-]*\\)?\\s?\\p{Sc}?|\\S+@\\S+\\.\\S+");

    private final TextFile file;
    private final CsvDialect dialect;
    private final boolean header;
    private final List<String> names;
    private final List<String> firstRow;
    private final BadRows broken = new BadRows();
    private String relation = "";
    private long headerLine;
    private long rows;

    private CsvSource(TextFile file, OrderFileOptions options) throws IOException {
        this.file = file;
        String sample = sample();
        this.dialect = new DialectGuess(file.path().toString(), sample, sample.length() < SAMPLE_CHARS)
                .guess(options.delimiter(), options.quote());
        List<List<String>> first = firstRecords(2);
        if (first.isEmpty()) {
            throw new FilesException(file.path() + " is empty");
        }
        Boolean said = options.header();
        this.headerLine = 1L + dialect.skippedLines();
        this.header = said != null
                ? said
                : first.get(0).stream().noneMatch(field -> DATA.matcher(field).matches());
        int columns = first.get(0).size();
        this.names = header
                ? first.get(0)
                : IntStream.rangeClosed(1, columns).mapToObj(i -> "column " + i).toList();
        if (header && first.size() == 1) {
            throw new FilesException(file.path() + " has a header and no rows");
        }
        this.firstRow = first.get(header ? 1 : 0);
    }

    static CsvSource open(Path path, OrderFileOptions options, Path temporary) {
        TextFile file = TextFile.open(path, options.encoding());
        try {
            CsvSource source = new CsvSource(file, options);
            source.prepare(options.skipBadRows(), temporary);
            return source;
        } catch (CharacterCodingException e) {
            throw file.malformed();
        } catch (IOException e) {
            throw TextFile.unreadable(path, e);
        }
    }

    @Override
    public List<String> columnNames() {
        return names;
    }

    @Override
    public boolean hasHeader() {
        return header;
    }

    @Override
    public List<String> firstRow() {
        return firstRow;
    }

    @Override
    public String relation() {
        return relation;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public BadRows brokenRows() {
        return broken;
    }

    @Override
    public String format() {
        String packed =
                file.packing() == Packing.NONE ? "" : " (" + file.packing().key() + ")";
        return "CSV" + packed + ", " + file.charset().name() + ", " + dialect.delimiterName() + ", "
                + (header ? "header in line " + headerLine : "no header");
    }

    @Override
    public boolean encodingGuessed() {
        return file.guessed();
    }

    @Override
    public Map<Long, String> places(SortedSet<Long> wanted) {
        Map<Long, String> places = new HashMap<>();
        Iterator<Long> next = wanted.iterator();
        if (next.hasNext()) {
            long[] sought = {next.next()};
            scan((row, line, text, problem) -> {
                if (problem == null && row == sought[0]) {
                    places.put(row, "line " + line);
                    sought[0] = next.hasNext() ? next.next() : -1;
                }
                return sought[0] >= 0;
            });
        }
        return places;
    }

    private void prepare(boolean skipBroken, Path temporary) throws IOException {
        CsvScanner scanner = scan((row, line, text, problem) -> {
            if (problem != null) {
                broken.add(line, problem);
            } else {
                rows = row;
            }
            return true;
        });
        if (broken.count() > 0 && !skipBroken) {
            throw new FilesException(broken.refusal(file.path().toString(), broken.examples(CsvSource::lines)));
        }
        boolean lineFeeds = scanner.crs == 0 && scanner.crlfs == 0;
        boolean windowsEnds = scanner.crs == 0 && scanner.lfs == 0 && scanner.quotedEnds == 0;
        boolean asItIs = file.charset().equals(StandardCharsets.UTF_8)
                && (file.bomBytes() == 0 || header)
                && (lineFeeds || windowsEnds)
                && dialect.skippedLines() == 0
                && scanner.blanks == 0
                && broken.count() == 0;
        if (asItIs) {
            relation = relation(linked(temporary), header, lineFeeds, file.packing());
        } else {
            Path copy = temporary.resolve("orders.csv");
            rewrite(copy);
            relation = relation(copy, false, true, Packing.NONE);
        }
    }

    /** Lines are their own places. */
    static Map<Long, String> lines(SortedSet<Long> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line, line -> "line " + line));
    }

    /** DuckDB takes * ? [ in a path for a pattern, so such a file is read by another name. */
    private Path linked(Path temporary) throws IOException {
        Path path = file.path().toAbsolutePath();
        if (path.toString().chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0)) {
            return path;
        }
        return Files.createSymbolicLink(
                temporary.resolve("orders.csv" + file.packing().extension()), path);
    }

    /**
     * DuckDB must be told of line feeds, or it takes the first line end that it sees, be it within quotes; and must not be
     * told of CR LF, or it gives no rows at all (1.5.6).
     */
    private String relation(Path path, boolean header, boolean lineFeeds, Packing packing) {
        String columns = IntStream.range(0, names.size())
                .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + Duck.literal(path.toString()) + ", auto_detect = false, columns = " + columns
                + ", delim = " + Duck.literal(String.valueOf(dialect.delimiter()))
                + ", quote = " + (dialect.quote() == 0 ? "''" : Duck.literal(String.valueOf(dialect.quote())))
                + ", escape = " + (dialect.quote() == 0 ? "''" : Duck.literal(String.valueOf(dialect.escape())))
                + (lineFeeds ? ", new_line = '\\n'" : "") + ", header = " + header
                + ", skip = 0, compression = '" + packing.key()
                + "', strict_mode = true, hive_partitioning = false"
                + ", max_line_size = " + LONGEST_LINE_BYTES + ", buffer_size = " + BUFFER_BYTES + ")";
    }

    private void rewrite(Path copy) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            scan((row, line, text, problem) -> {
                if (problem == null) {
                    append(out, text);
                }
                return true;
            });
        }
    }

    private static void append(Writer out, CharSequence text) {
        try {
            out.append(text).append('\n');
        } catch (IOException e) {
            throw new FilesException("no room for a temporary copy: " + e.getMessage(), e);
        }
    }

    /** A record that is not the header. */
    private interface RowVisitor {
        /** @param row the number of the latest row that isn't broken, from 1 */
        boolean row(long row, long line, CharSequence text, @Nullable String problem);
    }

    private CsvScanner scan(RowVisitor visitor) {
        // records so far, good rows so far
        long[] seen = new long[2];
        CsvScanner scanner = new CsvScanner(dialect, file.path().toString(), (line, text, fields, quotes) -> {
            if (seen[0]++ == 0 && header) {
                headerLine = line;
                return true;
            }
            String problem = quotes != null ? quotes : columnsProblem(text, fields);
            return visitor.row(problem == null ? ++seen[1] : seen[1], line, text, problem);
        });
        try (Reader reader = file.reader()) {
            scanner.scan(reader);
            return scanner;
        } catch (CharacterCodingException e) {
            throw file.malformed();
        } catch (IOException e) {
            throw TextFile.unreadable(file.path(), e);
        }
    }

    private @Nullable String columnsProblem(CharSequence text, int fields) {
        boolean trailing = fields == names.size() + 1 && text.charAt(text.length() - 1) == dialect.delimiter();
        if (fields == names.size() || trailing) {
            return null;
        }
        return Texts.count(fields, "field") + ", but the " + (header ? "header" : "first row") + " has " + names.size();
    }

    private String sample() throws IOException {
        char[] buffer = new char[SAMPLE_CHARS];
        int length = 0;
        try (Reader reader = file.reader()) {
            for (int n = reader.read(buffer); n > 0; n = reader.read(buffer, length, buffer.length - length)) {
                length += n;
            }
        }
        String sample = new String(buffer, 0, length);
        if (sample.isBlank()) {
            throw new FilesException(file.path() + " is empty");
        }
        return sample;
    }

    private List<List<String>> firstRecords(int n) throws IOException {
        List<List<String>> first = new ArrayList<>();
        CsvScanner scanner = new CsvScanner(dialect, file.path().toString(), (line, text, fields, problem) -> {
            first.add(CsvScanner.fields(text, dialect));
            return first.size() < n;
        });
        try (Reader reader = file.reader()) {
            scanner.scan(reader);
        }
        return first;
    }
}
