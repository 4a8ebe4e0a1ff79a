package io.clientele.server.jobs;

import io.clientele.fidelity.CellCheck;
import io.clientele.generate.InfeasiblePersonaException;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.Sampling;
import io.clientele.people.PersonLocale;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import io.clientele.store.edit.FieldErrors;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.seed.SeedMode;
import io.clientele.text.Numbers;
import io.clientele.yaml.PersonasYaml;
import io.clientele.yaml.YamlFileException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a {@link SeedRequest} of what was typed, or says all that is wrong with it. */
final class SeedFormReader {
    /** A slip of the finger is not to fill the disk; the command line has no such limit. */
    static final long MOST_CUSTOMERS = 10_000_000;

    private final FieldErrors errors = new FieldErrors();
    private final FormValues values = new FormValues(errors);
    private final SeedForm form;
    private final LocalDate today;
    private final long customersThere;
    private final boolean mayReplace;

    /**
     * @param today for an as-of date that is left out (UTC)
     * @param customersThere how many the database holds
     * @param mayReplace whether they may be deleted
     */
    SeedFormReader(SeedForm form, LocalDate today, long customersThere, boolean mayReplace) {
        this.form = form;
        this.today = today;
        this.customersThere = customersThere;
        this.mayReplace = mayReplace;
    }

    /** @throws InvalidRecordException with all that is wrong, by the form's fields */
    SeedRequest read() {
        PersonaTable table = table();
        boolean own = form.personas().equals(SeedForm.TABLE);
        long customers = form.customers().isBlank() && table != null
                ? table.customers()
                : values.wholeNumber(
                        "customers", form.customers().isBlank() ? "500" : form.customers(), 1, MOST_CUSTOMERS);
        if (customers > MOST_CUSTOMERS) {
            errors.add(
                    "customers",
                    "are " + Numbers.grouped(customers) + " in the table, but must be at most "
                            + Numbers.grouped(MOST_CUSTOMERS));
        }
        int days = (int) values.wholeNumber("days", form.days(), 1, Persona.MAX_DAYS);
        LocalDate asOf = values.date("asOf", form.asOf());
        long seed = values.wholeNumber("seed", form.seed(), Long.MIN_VALUE, Long.MAX_VALUE);
        int products = (int) values.wholeNumber("products", form.products(), 1, 10_000);
        PersonLocale locale = locale();
        double cancelled = values.share("cancelled", form.cancelled());
        Sampling sampling = values.choice("sampling", form.sampling(), Sampling.values(), Sampling.LATIN_HYPERCUBE);
        SeedMode mode = mode();
        errors.throwIfAny();
        Population population = population(
                customers, days, asOf == null ? today : asOf, seed, table, products, locale, cancelled, sampling);
        checkFeasible(population);
        errors.throwIfAny();
        return new SeedRequest(plan(population), mode, own);
    }

    private Population population(
            long customers,
            int days,
            LocalDate asOf,
            long seed,
            @Nullable PersonaTable table,
            int products,
            PersonLocale locale,
            double cancelled,
            Sampling sampling) {
        try {
            return new Population(
                    customers,
                    days,
                    asOf,
                    seed,
                    table == null ? PersonaTable.defaults() : table,
                    products,
                    locale,
                    cancelled,
                    sampling,
                    form.nearest().equals(SeedForm.YES),
                    1,
                    1,
                    0);
        } catch (IllegalArgumentException e) {
            // The one rule that is about more than a field: the window lies in the calendar.
            throw new InvalidRecordException(
                    "asOf", String.valueOf(e.getMessage()).replaceFirst("^as-of ", ""));
        }
    }

    /** Independent sampling has laws of its own, which may refuse what the check let pass. */
    private static PopulationPlan plan(Population population) {
        try {
            return population.plan();
        } catch (InfeasiblePersonaException e) {
            throw new InvalidRecordException("nearest", String.valueOf(e.getMessage()));
        }
    }

    /** All that is infeasible at once, not the first alone. */
    private void checkFeasible(Population population) {
        if (population.nearest()) {
            return;
        }
        List<String> refusals =
                CellCheck.all(population.personas(), population.customerCount(), population.days()).stream()
                        .map(CellCheck::refusal)
                        .filter(refusal -> refusal != null)
                        .toList();
        if (!refusals.isEmpty()) {
            errors.add("nearest", String.join("\n", refusals));
        }
    }

    private @Nullable PersonaTable table() {
        if (form.personas().equals(SeedForm.BUILT_IN)) {
            return PersonaTable.defaults();
        }
        if (!form.personas().equals(SeedForm.TABLE)) {
            errors.add("personas", "is '" + form.personas() + "', but must be built-in or table");
            return null;
        }
        if (form.table().isBlank()) {
            errors.add("table", "is empty, but must be personas as YAML; the persona page writes them");
            return null;
        }
        try {
            return PersonasYaml.read("table", form.table().getBytes(StandardCharsets.UTF_8));
        } catch (YamlFileException e) {
            errors.add(
                    "table",
                    e.problems().stream()
                            .map(problem -> "line " + problem.line() + ": " + problem.message())
                            .collect(Collectors.joining("\n")));
            return null;
        }
    }

    private PersonLocale locale() {
        try {
            return PersonLocale.ofTag(form.locale());
        } catch (IllegalArgumentException e) {
            errors.add("locale", "is '" + form.locale() + "', but must be one of en_US, pl_PL, de_DE, fr_FR");
            return PersonLocale.EN_US;
        }
    }

    private SeedMode mode() {
        SeedMode mode = values.choice("mode", form.mode(), SeedMode.values(), SeedMode.EMPTY);
        if (mode == SeedMode.EMPTY && customersThere > 0) {
            errors.add(
                    "mode",
                    "is empty, but the database already holds "
                            + Numbers.counted(customersThere, "customer", "customers")
                            + ": append to them or replace them");
        }
        if (mode == SeedMode.REPLACE && !mayReplace) {
            errors.add("mode", "is replace, which only a superuser may choose");
        } else if (mode == SeedMode.REPLACE && !form.replaceConfirmed().equals(SeedForm.YES)) {
            errors.add("replaceConfirmed", "must be ticked: all that is in the database will be deleted");
        }
        return mode;
    }
}
