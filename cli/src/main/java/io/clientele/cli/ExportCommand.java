package io.clientele.cli;

import io.clientele.cli.terminal.Progress;
import io.clientele.files.tables.FolderManifest;
import io.clientele.files.tables.ManifestOrigin;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.OutputLayout;
import io.clientele.files.tables.RowSource;
import io.clientele.generate.Part;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.export.Snapshot;
import io.clientele.table.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clientele export}: a database's tables as files. */
@Command(
        name = "export",
        description = {
            "Write the tables of a database into files.",
            "",
            "Whatever the database holds, seeded, imported or entered by hand, as it is at one moment, in constant memory. Files get"
                    + " their names when all are complete; a manifest with their hashes and a data dictionary lie beside them."
        },
        footer = {
            "  clientele export --out shop",
            "  clientele export --out shop --format parquet --tables orders,order_items --db shop.db",
            "  clientele export --out shop --format sql --replace",
            "  clientele export --out - --tables customers | grep -c example.com"
        })
final class ExportCommand extends DatabaseCommand {
    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what is done and how long each step took.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors; with --json only the document.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the manifest, a JSON document, instead of tables.")
    private boolean json;

    ExportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (quiet) {
            console().hush();
        }
        if (json && output.toStandardOutput()) {
            throw usage("--json and --out - exclude each other");
        }
        DbLocation location = location();
        OutputLayout layout;
        TableOutput target;
        try {
            layout = output.layout(
                    Part.WHOLE, List.of("Exported from " + location + " by Clientele " + Version.number() + "."));
            target = new TableOutput(session, output, layout);
        } catch (IllegalArgumentException e) {
            throw usage("--" + e.getMessage());
        }
        Database database = Database.open(location);
        console().say("Exporting " + location + " into " + target.target());
        Snapshot.read(database, snapshot -> {
            export(snapshot, asTheDatabaseIs(layout, snapshot));
            return snapshot;
        });
        return ExitCode.OK;
    }

    /** What only the database knows: whether there is a truth to tell, and how many lines its largest order has. */
    private OutputLayout asTheDatabaseIs(OutputLayout layout, Snapshot snapshot) {
        OutputLayout result = layout;
        if (layout.format() == OutputFormat.DJANGO) {
            result = layout.withDetails(layout.details().mostLinesOfAnOrder(snapshot.mostLinesOfAnOrder()));
        }
        if (output.allTables()
                && layout.tables().contains(Table.GROUND_TRUTH)
                && snapshot.rows(Table.GROUND_TRUTH) == 0) {
            EnumSet<Table> tables = EnumSet.copyOf(layout.tables());
            tables.remove(Table.GROUND_TRUTH);
            return result.withTables(tables);
        }
        return result;
    }

    private void export(Snapshot snapshot, OutputLayout layout) {
        TableOutput target = new TableOutput(session, output, layout);
        Steps steps = new Steps(console(), verbose);
        long start = System.nanoTime();
        if (output.toStandardOutput()) {
            long count = read(snapshot, layout, target::writeStandardOutput);
            console().say(TableOutput.speed(count, System.nanoTime() - start));
            return;
        }
        ManifestOrigin origin = ManifestOrigin.exported(Version.number());
        FolderManifest manifest = read(snapshot, layout, rows -> target.writeFolder(rows, origin));
        steps.done("read and wrote all rows");
        tell(manifest, System.nanoTime() - start);
    }

    private <T> T read(Snapshot snapshot, OutputLayout layout, Function<RowSource, T> write) {
        try (Progress bar = new Progress(console(), "Exporting rows", total(snapshot, layout.tables()))) {
            return write.apply(new DatabaseRows(snapshot, bar::at));
        }
    }

    /** Counting is worth its time only where somebody looks. */
    private long total(Snapshot snapshot, Set<Table> tables) {
        if (!console().terminal().errIsTerminal() || quiet) {
            return 0;
        }
        return tables.stream().mapToLong(snapshot::rows).sum();
    }

    private void tell(FolderManifest manifest, long nanos) {
        if (json) {
            console().out().writeBytes(manifest.json());
        } else if (!quiet) {
            console().say("");
            console().heading("Written");
            console().print(TableOutput.table(manifest));
            console().say("");
        }
        console().say(TableOutput.speed(manifest, nanos));
    }
}
