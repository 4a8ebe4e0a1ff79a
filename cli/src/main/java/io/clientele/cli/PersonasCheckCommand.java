package io.clientele.cli;

import io.clientele.cli.options.SeedOptionValues.CustomerCount;
import io.clientele.cli.options.SeedOptionValues.Days;
import io.clientele.fidelity.CellCheck;
import io.clientele.persona.PersonaTable;
import io.clientele.text.Numbers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele personas check}: what each cell's distribution will be, before anything is generated. */
@Command(
        name = "check",
        description = {
            "Check a file of personas, and show what each number's distribution will be.",
            "",
            "For each persona and quantity: the family of the law, its shape, the share of customers on the lowest and"
                    + " highest value possible, and what the customers will show. Exit code 1 if something asked for is not"
                    + " possible in the window."
        },
        footer = {
            "  clientele personas check",
            "  clientele personas check shop.yaml",
            "  clientele personas check shop.yaml --days 90 --customers 10000",
            "  clientele personas check shop.yaml --json"
        })
final class PersonasCheckCommand extends ClienteleCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file of personas. Default: the built-in table.")
    private @Nullable Path file;

    @Option(
            names = "--days",
            paramLabel = "N",
            converter = Days.class,
            description = "Length of the window in days. Default: 730.")
    private long days = 730;

    @Option(
            names = "--customers",
            paramLabel = "N",
            converter = CustomerCount.class,
            description = "How many customers in all. Default: the sum in the file.")
    private @Nullable Long customers;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    PersonasCheckCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        PersonaTable personas = PersonaFile.read(file);
        long count = customers == null ? personas.customers() : customers;
        List<CellCheck> cells = CellCheck.all(personas, count, (int) days);
        boolean possible = cells.stream().allMatch(CellCheck::possible);
        if (json) {
            PersonasCheckJson.print(
                    cells, possible, count, (int) days, console().out());
        } else {
            new CellCheckView(console()).print(cells);
            console().say("");
            console()
                    .say(PersonaFile.name(file) + ", " + Numbers.counted(count, "customer", "customers") + ", "
                            + Numbers.counted(days, "day", "days") + ": "
                            + (possible ? "all is possible" : "not all is possible; seed --nearest takes the nearest"));
        }
        return possible ? ExitCode.OK : ExitCode.FAILURE;
    }
}
