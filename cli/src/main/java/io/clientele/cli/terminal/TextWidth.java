package io.clientele.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and how to make it safe to show there. */
public final class TextWidth {
    private TextWidth() {}

    /** Combining marks take no column, East Asian wide characters and emoji two. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += of(c);
            i += Character.charCount(c);
        }
        return width;
    }

    /** Control characters, which could move a terminal's cursor or worse, become {@code ?}. */
    public static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return replaceControls(text);
            }
        }
        return text;
    }

    /** The text's beginning, ended by {@code ellipsis} if it takes more columns than there are. */
    public static String shorten(String text, int columns, String ellipsis) {
        if (of(text) <= columns) {
            return text;
        }
        int room = Math.max(0, columns - of(ellipsis));
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            room -= of(c);
            if (room < 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end) + ellipsis;
    }

    /** The text in lines of at most so many columns, broken at spaces; a word that is longer stays whole. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int from = 0;
        while (from <= text.length()) {
            int space = text.indexOf(' ', from);
            String word = text.substring(from, space < 0 ? text.length() : space);
            if (line.length() > 0 && of(line.toString()) + 1 + of(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
            if (space < 0) {
                break;
            }
            from = space + 1;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String replaceControls(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            safe.append(Character.isISOControl(c) ? '?' : c);
        }
        return safe.toString();
    }

    private static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The blocks that Unicode's EastAsianWidth.txt calls W or F, as a whole. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
