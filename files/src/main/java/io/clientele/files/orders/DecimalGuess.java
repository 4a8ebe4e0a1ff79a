package io.clientele.files.orders;

import io.clientele.files.FilesException;
import org.jspecify.annotations.Nullable;

/** Finds whether point or comma parts the cents, by looking at the whole column. */
final class DecimalGuess {

    private final String file;
    private final String column;
    private long points;
    private long commas;
    private @Nullable String ambiguous;

    DecimalGuess(String file, String column) {
        this.file = file;
        this.column = column;
    }

    /** One of the column's values; each distinct one is enough. */
    void offer(String text) {
        Decimals.Core core = Decimals.core(text);
        if (core == null) {
            return;
        }
        String digits = core.digits();
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            decided(point > comma);
        } else if (point >= 0 || comma >= 0) {
            char mark = point >= 0 ? '.' : ',';
            int at = Math.max(point, comma);
            if (digits.indexOf(mark) != at) {
                // 1.234.567: a mark that occurs twice groups thousands.
                decided(mark == ',');
            } else if (digits.length() - at - 1 != 3
                    || at == 0
                    || at > 3
                    || digits.charAt(0) == '0'
                    || digits.indexOf(' ') >= 0) {
                decided(mark == '.');
            } else if (ambiguous == null || text.compareTo(ambiguous) < 0) {
                ambiguous = text;
            }
        }
    }

    /** @throws FilesException if every mark may be either, as in 1,234 */
    DecimalMark decide() {
        if (points == 0 && commas == 0 && ambiguous != null) {
            throw new FilesException(
                    file + ": the amounts in " + Texts.quoted(column) + ", such as " + Texts.quoted(ambiguous)
                            + ", may have a decimal point or a decimal comma; say --decimal-point or --decimal-comma");
        }
        return commas > points ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    private void decided(boolean point) {
        if (point) {
            points++;
        } else {
            commas++;
        }
    }
}
