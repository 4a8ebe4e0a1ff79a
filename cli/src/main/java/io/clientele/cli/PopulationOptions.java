package io.clientele.cli;

import io.clientele.cli.options.Choice;
import io.clientele.cli.options.Fraction;
import io.clientele.cli.options.IsoDate;
import io.clientele.cli.options.SeedOptionValues.CustomerCount;
import io.clientele.cli.options.SeedOptionValues.Days;
import io.clientele.cli.options.SeedOptionValues.LocaleChoice;
import io.clientele.cli.options.SeedOptionValues.ProductCount;
import io.clientele.cli.options.SeedOptionValues.SamplingChoice;
import io.clientele.cli.options.WholeNumber;
import io.clientele.generate.Population;
import io.clientele.generate.Sampling;
import io.clientele.people.PersonLocale;
import io.clientele.persona.PersonaTable;
import io.clientele.text.Numbers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which customers are to be generated. */
final class PopulationOptions {
    @Option(
            names = "--customers",
            paramLabel = "N",
            converter = CustomerCount.class,
            description = "How many customers. Default: 500, or the sum in the --personas file.")
    private @Nullable Long customers;

    @Option(
            names = "--days",
            paramLabel = "N",
            converter = Days.class,
            description = "Length of the window in days. Default: 730.")
    private long days = 730;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.Any.class,
            description = "Any whole number; the same one gives the same customers. Default: 42.")
    private long seed = 42;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description = "The day after the last possible order. Default: today (UTC).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--personas",
            paramLabel = "FILE",
            description = "Who they are, as 'clientele personas init' writes it. Default: the built-in five.")
    private @Nullable Path personas;

    @Option(
            names = "--products",
            paramLabel = "N",
            converter = ProductCount.class,
            description = "How many products they buy. Default: 20.")
    private long products = 20;

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            converter = LocaleChoice.class,
            completionCandidates = LocaleChoice.class,
            description = "Names and addresses: en_US, pl_PL, de_DE or fr_FR. Default: en_US.")
    private PersonLocale locale = PersonLocale.EN_US;

    @Option(
            names = "--cancelled",
            paramLabel = "SHARE",
            converter = Fraction.class,
            description = "Cancelled orders on top, for each completed one: 0.03 or 3%%. Default: 0.")
    private double cancelled;

    @Option(
            names = "--sampling",
            paramLabel = "WAY",
            converter = SamplingChoice.class,
            completionCandidates = SamplingChoice.class,
            description =
                    "latin-hypercube: even few customers show the numbers asked for; independent: with sampling noise."
                            + " Default: latin-hypercube.")
    private Sampling sampling = Sampling.LATIN_HYPERCUBE;

    @Option(
            names = "--nearest",
            description =
                    "Take the nearest possible numbers where a persona asks for impossible ones, instead of refusing.")
    private boolean nearest;

    /**
     * @param clock for today
     * @throws IllegalArgumentException if the window lies outside of the calendar
     */
    Population population(Clock clock) {
        PersonaTable table = PersonaFile.read(personas);
        return Population.defaults()
                .personas(table)
                .customers(customers == null ? table.customers() : customers)
                .days((int) days)
                .asOf(asOf == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : asOf)
                .seed(seed)
                .products((int) products)
                .locale(locale)
                .cancelled(cancelled)
                .sampling(sampling)
                .nearest(nearest);
    }

    /** What is seeded, in lines. Seed and as-of date stand there always: both are needed to do it again. */
    List<String> describe(Population population) {
        StringBuilder who = new StringBuilder()
                .append(Numbers.counted(population.customerCount(), "customer", "customers"))
                .append(" of ")
                .append(personas == null ? "the built-in personas" : personas.toString())
                .append(", ")
                .append(Numbers.counted(population.productCount(), "product", "products"))
                .append(", ")
                .append(population.locale().tag());
        if (population.sampling() != Sampling.LATIN_HYPERCUBE) {
            who.append(", sampling ").append(Choice.key(population.sampling()));
        }
        StringBuilder when = new StringBuilder()
                .append(Numbers.counted(population.days(), "day", "days"))
                .append(" of orders, ")
                .append(population.windowStart())
                .append(" to ")
                .append(population.asOf().minusDays(1));
        if (population.cancelled() > 0) {
            when.append(", ").append(Numbers.percent(population.cancelled(), 1)).append(" cancelled on top");
        }
        String again = "the same again with --seed " + population.seed() + " --as-of " + population.asOf();
        return List.of(who.toString(), when.toString(), again);
    }
}
