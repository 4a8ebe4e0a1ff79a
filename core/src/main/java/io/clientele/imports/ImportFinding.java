package io.clientele.imports;

import java.util.List;
import java.util.Locale;

/**
 * Something about a file that the user ought to know.
 *
 * @param count how many rows, keys or orders it concerns, at least 1
 * @param text one line for the user, with the count in it
 * @param examples the first few, each with its place in the file; may be empty
 */
public record ImportFinding(Kind kind, long count, String text, List<String> examples) {

    /** What kind of thing was found; {@link #key()} is its stable name. */
    public enum Kind {
        BAD_ROW(true),
        NO_CUSTOMER(true),
        DUPLICATE_DROPPED(true),
        DUPLICATE(false),
        ORDER_OF_SEVERAL_CUSTOMERS(false),
        ORDER_OF_SEVERAL_DATES(false),
        NO_ORDER_KEY(false),
        NO_PRODUCT(false),
        ROUNDED(false),
        FLOAT_KEY(false),
        TRIMMED_KEY(false),
        EMAIL_CASE(false),
        SHARED_EMAIL(false),
        NOT_AN_EMAIL(false),
        UNUSED_COLUMN(false),
        ENCODING_GUESSED(false);

        private final boolean skips;

        Kind(boolean skips) {
            this.skips = skips;
        }

        /** Whether the rows concerned were not imported. */
        public boolean skips() {
            return skips;
        }

        /** The name in lower case with underscores, for machine-readable output. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ImportFinding {
        Checks.atLeast("count", count, 1);
        Checks.text("text", text);
        examples = List.copyOf(examples);
    }
}
