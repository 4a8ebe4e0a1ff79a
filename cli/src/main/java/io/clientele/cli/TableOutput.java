package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Table;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.FolderManifest;
import io.clientele.files.tables.FolderWriter;
import io.clientele.files.tables.ManifestOrigin;
import io.clientele.files.tables.OutputFile;
import io.clientele.files.tables.OutputLayout;
import io.clientele.files.tables.RowSource;
import io.clientele.files.tables.StreamWriter;
import io.clientele.files.tables.WrittenFile;
import io.clientele.text.Numbers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables to where {@link OutputOptions} say, and tells what was written. */
final class TableOutput {
    private final Session session;
    private final OutputOptions options;
    private final OutputLayout layout;

    /** @throws IllegalArgumentException if standard output can't take what the layout has */
    TableOutput(Session session, OutputOptions options, OutputLayout layout) {
        this.session = session;
        this.options = options;
        this.layout = layout;
        if (options.toStandardOutput()) {
            checkStandardOutput();
        }
    }

    private void checkStandardOutput() {
        List<OutputFile<?>> files = layout.files();
        if (files.size() > 1) {
            throw new IllegalArgumentException("out - takes one table, but there are "
                    + files.stream().map(OutputFile::baseName).collect(Collectors.joining(", "))
                    + ": name one with --tables");
        }
        boolean text =
                layout.compression() == Compression.NONE && layout.format().isText();
        if (!text && console().terminal().outIsTerminal()) {
            throw new IllegalArgumentException("out - would fill the terminal with bytes that are no text;"
                    + " send standard output to a file or a program");
        }
    }

    private Console console() {
        return session.console();
    }

    /** For a title: {@code DIR}, or {@code standard output}. */
    String target() {
        return options.toStandardOutput() ? "standard output" : options.folder().toString();
    }

    /** All of it, or nothing. */
    FolderManifest writeFolder(RowSource rows, ManifestOrigin origin) {
        Interruption interruption = session.interruption();
        interruption.guard();
        return new FolderWriter(options.folder(), layout, options.replace(), interruption.requested()::get)
                .write(rows, origin);
    }

    /**
     * Writes to standard output.
     *
     * @return how many rows
     * @throws ReaderGone if nobody takes them any more
     */
    long writeStandardOutput(RowSource rows) {
        return new StreamWriter(layout)
                .write(rows, new StandardOutput(console().out())).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /** The files, for people. */
    static Table table(FolderManifest manifest) {
        Table table = new Table().elastic("file").number("rows").number("bytes");
        for (WrittenFile file : manifest.files()) {
            table.row(file.name(), rows(file), Numbers.grouped(file.bytes()));
        }
        return table;
    }

    /** Of the first of its tables, which the others belong to. */
    private static String rows(WrittenFile file) {
        return file.rows().values().stream().map(Numbers::grouped).collect(Collectors.joining(" + "));
    }

    /** As {@link #speed(long, long)}, of all rows that were written. */
    static String speed(FolderManifest manifest, long nanos) {
        long rows = manifest.files().stream()
                .flatMap(file -> file.rows().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return speed(rows, nanos);
    }

    /** Such as {@code 6,940 rows in 0.3 s, 23,133 a second}. */
    static String speed(long rows, long nanos) {
        return Numbers.counted(rows, "row", "rows") + " in " + Numbers.duration(nanos) + ", "
                + Numbers.grouped((long) (rows / Math.max(1e-9, nanos / 1e9))) + " a second";
    }

    /** Standard output, where an end of the reader's interest is seen at once, not after hours. */
    private static final class StandardOutput extends OutputStream {
        private final PrintStream out;

        StandardOutput(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            ReaderGone.check(out, 0);
        }
    }
}
