package io.clientele.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in aligned columns: texts to the left, numbers to the right, a line below the header. Some text columns may be
 * made narrower where the terminal is.
 */
public final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private record Column(String header, boolean right, boolean elastic) {}

    private final List<Column> columns = new ArrayList<>();
    /** Null stands for a line. */
    private final List<Cell @Nullable []> rows = new ArrayList<>();

    /** A column of text. */
    public Table text(String header) {
        columns.add(new Column(header, false, false));
        return this;
    }

    /** A column of text that is shortened where the terminal is too narrow. */
    public Table elastic(String header) {
        columns.add(new Column(header, false, true));
        return this;
    }

    /** A column of numbers. */
    public Table number(String header) {
        columns.add(new Column(header, true, false));
        return this;
    }

    /** @throws IllegalArgumentException if there isn't one text per column */
    public Table row(String... texts) {
        Cell[] cells = new Cell[texts.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cell.of(texts[i]);
        }
        return row(cells);
    }

    /** @throws IllegalArgumentException if there isn't one cell per column */
    public Table row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "row has " + cells.length + " cells, but must have " + columns.size() + ", one per column");
        }
        rows.add(cells.clone());
        return this;
    }

    /** A line over the whole width, as above a sum. */
    public Table line() {
        rows.add(null);
        return this;
    }

    /** The table as lines without line ends or trailing spaces. */
    public List<String> lines(Terminal terminal, boolean colour) {
        int[] widths = widths();
        squeeze(widths, terminal);
        List<String> lines = new ArrayList<>();
        lines.add(header(widths, colour));
        lines.add(rule(widths, terminal));
        for (Cell @Nullable [] row : rows) {
            lines.add(row == null ? rule(widths, terminal) : line(row, widths, terminal, colour));
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TextWidth.of(columns.get(i).header());
            for (Cell @Nullable [] row : rows) {
                if (row != null) {
                    widths[i] = Math.max(widths[i], TextWidth.of(TextWidth.printable(row[i].text())));
                }
            }
        }
        return widths;
    }

    /** The widest elastic columns give way first. A pipe or a file has no width: nothing is lost there. */
    private void squeeze(int[] widths, Terminal terminal) {
        if (!terminal.outIsTerminal()) {
            return;
        }
        int tooMuch = GAP.length() * (widths.length - 1) - terminal.columns();
        for (int width : widths) {
            tooMuch += width;
        }
        for (; tooMuch > 0; tooMuch--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (columns.get(i).elastic() && widths[i] > (widest < 0 ? NARROWEST : widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private String header(int[] widths, boolean colour) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            append(line, column.header(), Style.BOLD, widths[i], i, colour);
        }
        return line.toString();
    }

    private String line(Cell[] row, int[] widths, Terminal terminal, boolean colour) {
        StringBuilder line = new StringBuilder();
        String ellipsis = terminal.unicode() ? "…" : "..";
        for (int i = 0; i < widths.length; i++) {
            String text = TextWidth.shorten(TextWidth.printable(row[i].text()), widths[i], ellipsis);
            append(line, text, row[i].style(), widths[i], i, colour);
        }
        return line.toString();
    }

    private void append(StringBuilder line, String text, Style style, int width, int column, boolean colour) {
        String padding = " ".repeat(Math.max(0, width - TextWidth.of(text)));
        boolean last = column == columns.size() - 1;
        line.append(column == 0 ? "" : GAP);
        if (columns.get(column).right()) {
            line.append(padding).append(style.apply(text, colour));
        } else {
            line.append(style.apply(text, colour)).append(last ? "" : padding);
        }
        if (last) {
            int end = line.length();
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            line.setLength(end);
        }
    }

    private static String rule(int[] widths, Terminal terminal) {
        StringBuilder line = new StringBuilder();
        String dash = terminal.unicode() ? "─" : "-";
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(dash.repeat(widths[i]));
        }
        return line.toString();
    }
}
