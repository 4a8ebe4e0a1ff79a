package io.clientele.cli;

import io.clientele.cli.options.WholeNumber;
import io.clientele.rfm.Segment;
import io.clientele.store.Database;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.rfm.ScoreQuery;
import io.clientele.store.rfm.ScoredCustomer;
import io.clientele.text.Numbers;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele rfm}: shows customers with their scores and segments. */
@Command(
        name = "rfm",
        description = {
            "Show customers with their scores and segments, of the latest calculation.",
            "",
            "The table shows the 20 customers who spent most, or as many as --top says; --csv and --json give all customers"
                    + " by id unless --top says otherwise."
        },
        footer = {
            "  clientele rfm",
            "  clientele rfm --segment Champions --top 50",
            "  clientele rfm --customer 42",
            "  clientele rfm --segment 'At Risk' --csv > at-risk.csv",
            "  clientele rfm --json | jq '.customers[] | select(.recency_score == 1) | .customer_email'"
        })
final class RfmCommand extends DatabaseCommand {
    private static final int ROWS_SHOWN = 20;

    @Option(
            names = "--customer",
            paramLabel = "CUSTOMER",
            description = "One customer: an id, an e-mail address, or the key in an imported file.")
    private @Nullable String customer;

    @Option(names = "--segment", paramLabel = "NAME", description = "Only customers of this segment.")
    private @Nullable String segment;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = WholeNumber.Count.class,
            description = "Only that many, those who spent most first.")
    private @Nullable Long top;

    @Option(names = "--csv", description = "Print CSV: a header and a line for each customer.")
    private boolean csv;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    RfmCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (csv && json) {
            throw usage("--csv and --json exclude each other");
        }
        if (customer != null && (segment != null || top != null)) {
            throw usage("--customer is one customer, so it goes with neither --segment nor --top");
        }
        RfmStore store = new RfmStore(Database.open(location()));
        RfmRun run = store.latestRun()
                .orElseThrow(() -> new CommandException(
                        "there are no scores in " + location() + "; clientele calculate-rfm makes them"));
        if (customer != null) {
            showOne(store, run, customer);
        } else {
            showMany(store, run);
        }
        return ExitCode.OK;
    }

    private void showOne(RfmStore store, RfmRun run, String wanted) {
        OptionalLong id = store.findCustomer(wanted);
        if (id.isEmpty()) {
            throw new CommandException("there is no customer '" + wanted + "' in " + location());
        }
        ScoredCustomer scored = store.score(run, id.getAsLong())
                .orElseThrow(() -> new CommandException("customer '" + wanted + "' has no scores in run " + run.id()
                        + "; clientele calculate-rfm makes new ones"));
        if (csv || json) {
            try (ScoreOutput output = csv
                    ? new ScoreCsv(console().out())
                    : new ScoreJson(console().out(), location(), run)) {
                output.customer(scored);
            }
        } else {
            CustomerCard.print(console(), run, scored);
        }
    }

    private void showMany(RfmStore store, RfmRun run) {
        @Nullable String name = segment == null ? null : segmentName(run, segment);
        @Nullable Integer limit = top == null ? null : (int) (long) top;
        if (csv || json) {
            try (ScoreOutput output = csv
                    ? new ScoreCsv(console().out())
                    : new ScoreJson(console().out(), location(), run)) {
                store.forEachScore(run, new ScoreQuery(name, limit), output::customer);
            }
            return;
        }
        CustomerTable table = new CustomerTable();
        store.forEachScore(run, new ScoreQuery(name, limit == null ? ROWS_SHOWN : limit), table::customer);
        console().say("As of " + run.asOf().date() + ", run " + run.id() + ", the customers who spent most first");
        console().say("");
        table.print(console());
        if (limit == null && table.rows() == ROWS_SHOWN) {
            console().say("");
            console()
                    .say("The first " + ROWS_SHOWN + " of " + Numbers.grouped(run.customers())
                            + " customers; --top N shows more, --csv and --json give all.");
        }
    }

    /** Segments are data, so what there is can only be said once the run is read. */
    private String segmentName(RfmRun run, String wanted) {
        for (Segment each : run.rules().segments()) {
            if (each.name().equalsIgnoreCase(wanted)) {
                return each.name();
            }
        }
        throw usage("--segment is '" + wanted + "', but must be one of "
                + run.rules().segments().stream().map(Segment::name).collect(Collectors.joining(", ")));
    }
}
