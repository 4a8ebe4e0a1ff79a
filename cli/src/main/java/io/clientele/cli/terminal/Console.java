package io.clientele.cli.terminal;

import java.io.PrintStream;

/**
 * Who hears what: data goes to standard output, all talk to standard error, so that a pipe gets nothing but data.
 * {@link #hush} silences the talk, never an error.
 */
public final class Console {
    private final Terminal terminal;
    private final PrintStream out;
    private final PrintStream err;
    private boolean quiet;

    public Console(Terminal terminal, PrintStream out, PrintStream err) {
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Standard output itself, for data that isn't lines. */
    public PrintStream out() {
        return out;
    }

    /** Standard error itself. Flush standard output first where the order matters. */
    public PrintStream err() {
        return err;
    }

    /** From now on only errors are said. */
    public void hush() {
        quiet = true;
    }

    public boolean isQuiet() {
        return quiet;
    }

    /** A line of data. */
    public void print(String line) {
        out.print(line + "\n");
    }

    /** A sentence or more of data; on a terminal its lines end between words. */
    public void printParagraph(String text) {
        if (terminal.outIsTerminal()) {
            TextWidth.wrap(text, terminal.columns()).forEach(this::print);
        } else {
            print(text);
        }
    }

    /** A table of data. */
    public void print(Table table) {
        for (String line : table.lines(terminal, terminal.colourOut())) {
            print(line);
        }
    }

    /** Something said about the work, not its result. */
    public void say(String line) {
        if (!quiet) {
            toErr(line);
        }
    }

    /** A table about the work, not its result. */
    public void say(Table table) {
        for (String line : table.lines(terminal, terminal.colourErr())) {
            say(line);
        }
    }

    /** Something that a person should look at, though the work goes on. */
    public void warn(String line) {
        say(Style.WARNING.apply("warning:", terminal.colourErr()) + " " + TextWidth.printable(line));
    }

    /** Why the work failed; said even when quiet. */
    public void error(String who, String line) {
        toErr(Style.BAD.apply(who + ":", terminal.colourErr()) + " " + TextWidth.printable(line));
    }

    /** A line that is said even when quiet. */
    public void complain(String line) {
        toErr(line);
    }

    /** A heading within the data. */
    public void heading(String text) {
        print(Style.BOLD.apply(text, terminal.colourOut()));
    }

    /** Text between other text of standard output that stands out there. */
    public String styled(String text, Style style) {
        return style.apply(text, terminal.colourOut());
    }

    /** One of two spellings: the first where the terminal knows Unicode. */
    public String sign(String unicode, String ascii) {
        return terminal.unicode() ? unicode : ascii;
    }

    private void toErr(String line) {
        out.flush();
        err.print(line + "\n");
        err.flush();
    }
}
