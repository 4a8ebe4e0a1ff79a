package io.clientele.cli;

import io.clientele.cli.options.OutputOptionValues.PartNumber;
import io.clientele.cli.options.SeedOptionValues.ThreadCount;
import io.clientele.cli.terminal.Progress;
import io.clientele.files.tables.FolderManifest;
import io.clientele.files.tables.GeneratedRows;
import io.clientele.files.tables.ManifestOrigin;
import io.clientele.files.tables.OutputLayout;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.text.Numbers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clientele generate}: customers and their orders as files, without a database in between. */
@Command(
        name = "generate",
        description = {
            "Generate customers and their orders into files.",
            "",
            "The same rows as 'clientele seed' puts into a database, in constant memory, however many. Files get their names when"
                    + " all are complete; a manifest with their hashes and a data dictionary lie beside them."
        },
        footer = {
            "  clientele generate --out shop",
            "  clientele generate --out shop --customers 1000000 --format jsonl --nested --compression zstd",
            "  clientele generate --out shop --customers 1000000 --part 3 --parts 16",
            "  clientele generate --out - --tables order_items --customers 1000000 | wc -l"
        })
final class GenerateCommand extends ClienteleCommand {
    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final PopulationOptions options = new PopulationOptions();

    @Option(
            names = "--part",
            paramLabel = "I",
            converter = PartNumber.class,
            description = "Only the I-th of --parts equal parts; in a row they are the whole.")
    private @Nullable Long part;

    @Option(
            names = "--parts",
            paramLabel = "N",
            converter = PartNumber.class,
            description = "How many parts there are.")
    private @Nullable Long parts;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadCount.class,
            description = "Threads that generate; the result is the same. Default: one per processor.")
    private @Nullable Long threads;

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

    GenerateCommand(Session session) {
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
        Part which = part();
        OutputLayout layout;
        TableOutput target;
        Population population;
        try {
            population = options.population(session.clock());
            layout = output.layout(which, options.describe(population));
            target = new TableOutput(session, output, layout);
        } catch (IllegalArgumentException e) {
            throw usage("--" + e.getMessage());
        }
        console()
                .say("Generating into " + target.target()
                        + (which.count() == 1 ? "" : ", part " + which.number() + " of " + which.count()));
        options.describe(population).forEach(line -> console().say("  " + line));
        Steps steps = new Steps(console(), verbose);
        PopulationPlan plan = SeedCommand.plan(population);
        steps.done("solved the laws of "
                + Numbers.counted(population.personas().personas().size(), "persona", "personas"));
        generate(plan, layout, target, steps);
        return ExitCode.OK;
    }

    private Part part() {
        if ((part == null) != (parts == null)) {
            throw usage("--part and --parts go together");
        }
        if (part == null || parts == null) {
            return Part.WHOLE;
        }
        if (part > parts) {
            throw usage("--part is " + part + ", but must be 1 to " + parts);
        }
        return new Part((int) (long) part, (int) (long) parts);
    }

    private void generate(PopulationPlan plan, OutputLayout layout, TableOutput target, Steps steps) {
        long start = System.nanoTime();
        long customers = layout.part().size(plan.population().customerCount());
        if (output.toStandardOutput()) {
            long count;
            try (Progress bar = bar(customers)) {
                count = target.writeStandardOutput(rows(plan, layout, bar));
            }
            console().say(TableOutput.speed(count, System.nanoTime() - start));
            return;
        }
        GeneratedRows rows;
        FolderManifest manifest;
        try (Progress bar = bar(customers)) {
            rows = rows(plan, layout, bar);
            manifest = target.writeFolder(rows, ManifestOrigin.generated(Version.number(), plan));
        }
        long nanos = System.nanoTime() - start;
        steps.done("generated and wrote " + Numbers.counted(customers, "customer", "customers"));
        tell(manifest, rows, nanos);
    }

    private Progress bar(long customers) {
        return new Progress(console(), "Generating customers", customers);
    }

    private GeneratedRows rows(PopulationPlan plan, OutputLayout layout, Progress bar) {
        return new GeneratedRows(plan, layout.part(), generatingThreads(), bar::at);
    }

    private int generatingThreads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : (int) (long) threads;
    }

    private void tell(FolderManifest manifest, GeneratedRows rows, long nanos) {
        if (json) {
            console().out().writeBytes(manifest.json());
        } else if (!quiet) {
            new GenerateReport(console()).print(manifest, rows.tally());
        }
        if (!json) {
            console().say("");
        }
        console().say(TableOutput.speed(manifest, nanos));
        console()
                .say("Next: clientele check-files "
                        + Shell.quoted(output.folder().toString()) + "    checks the files by themselves");
    }
}
