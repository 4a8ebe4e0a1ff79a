package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the shape of a date column by looking at all of it: one 31/12 among ten thousand dates decides. */
final class DateGuess {

    /** Nobody writes the month first with dots. */
    private static final Pattern DOTS = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d.*");

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");

    private static final List<DateShape> DAY_OR_MONTH = List.of(DateShape.DAY_FIRST, DateShape.MONTH_FIRST);

    private final String file;
    private final String column;
    private final List<Candidate> candidates;
    private @Nullable String example;

    DateGuess(String file, String column, ZoneId zone) {
        this.file = file;
        this.column = column;
        this.candidates = Arrays.stream(DateShape.values())
                .map(shape -> new Candidate(shape, shape.reader(zone)))
                .toList();
    }

    /** What the user said, or null if nothing was. */
    static @Nullable DateReader said(@Nullable String format, ZoneId zone) {
        if (format == null) {
            return null;
        }
        for (DateShape shape : DateShape.values()) {
            if (shape.key().equals(format)) {
                return shape.reader(zone);
            }
        }
        return new PatternReader(format, zone);
    }

    static String shapeKeys() {
        return Arrays.stream(DateShape.values()).map(DateShape::key).collect(Collectors.joining(", "));
    }

    /** One of the column's values; each distinct one is enough. */
    void offer(String text) {
        // The least, so that a message is the same whatever the order of the values.
        if (example == null || text.compareTo(example) < 0) {
            example = text;
        }
        candidates.forEach(candidate -> candidate.offer(text));
    }

    /** @throws FilesException if no shape fits, or day and month can't be told apart */
    DateReader decide() {
        long most = candidates.stream()
                .mapToLong(candidate -> candidate.readable)
                .max()
                .orElse(0);
        if (example == null || most == 0) {
            throw new FilesException(file + ": the date column " + Texts.quoted(column) + " holds no date that is known"
                    + (example == null ? "; it is empty" : ", such as " + Texts.quoted(example))
                    + ". Say another --date-column, or its --date-format: " + shapeKeys()
                    + ", or a pattern such as dd.MM.yyyy HH:mm");
        }
        List<Candidate> best = candidates.stream()
                .filter(candidate -> candidate.readable == most)
                .toList();
        if (best.stream().map(candidate -> candidate.shape).toList().containsAll(DAY_OR_MONTH)) {
            throw new FilesException(
                    file + ": the dates in " + Texts.quoted(column) + ", such as "
                            + Texts.quoted(example)
                            + ", may have the day or the month first; say --date-format day-first or --date-format month-first");
        }
        return best.get(0).reader;
    }

    /** A shape and how many values it can read. */
    private static final class Candidate {

        private final DateShape shape;
        private final DateReader reader;
        private long readable;

        Candidate(DateShape shape, DateReader reader) {
            this.shape = shape;
            this.reader = reader;
        }

        void offer(String text) {
            if (possible(shape, text) && reads(reader, text)) {
                readable++;
            }
        }
    }

    private static boolean possible(DateShape shape, String text) {
        return switch (shape) {
            case MONTH_FIRST -> !DOTS.matcher(text).matches();
            case EPOCH_SECONDS -> SECONDS.matcher(text).matches();
            case EPOCH_MILLIS -> MILLIS.matcher(text).matches();
            default -> true;
        };
    }

    private static boolean reads(DateReader reader, String text) {
        try {
            reader.epochSeconds(text);
            return true;
        } catch (BadValue e) {
            return false;
        }
    }
}
