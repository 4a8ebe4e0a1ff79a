package io.clientele.spark;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.Sampling;
import io.clientele.people.PersonLocale;
import io.clientele.persona.PersonaTable;
import io.clientele.yaml.PersonasYaml;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A population as the driver describes it to the executors: the settings alone, from which each of them solves the same plan.
 *
 * @param personas YAML, or null for the built-in table
 * @param parts partitions, or 0 to decide by size
 */
record GeneratedData(
        long customers,
        int days,
        LocalDate asOf,
        long seed,
        @Nullable String personas,
        int products,
        PersonLocale locale,
        double cancelled,
        Sampling sampling,
        boolean nearest,
        int parts)
        implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int PLANS_KEPT = 4;

    /** Those last asked for in this process: solving one takes some milliseconds, and all tasks of a query want the same. */
    private static final Map<GeneratedData, PopulationPlan> PLANS = new LinkedHashMap<>(8, 0.75f, true);

    Population population() {
        PersonaTable table = personas == null
                ? PersonaTable.defaults()
                : PersonasYaml.read("personas", personas.getBytes(StandardCharsets.UTF_8));
        return Population.defaults()
                .personas(table)
                .customers(customers)
                .days(days)
                .asOf(asOf)
                .seed(seed)
                .products(products)
                .locale(locale)
                .cancelled(cancelled)
                .sampling(sampling)
                .nearest(nearest);
    }

    /**
     * @throws io.clientele.generate.InfeasiblePersonaException if orders cannot show what a persona asks for
     * @throws IllegalArgumentException if the window lies outside of the calendar
     */
    PopulationPlan plan() {
        synchronized (PLANS) {
            PopulationPlan plan = PLANS.get(this);
            if (plan == null) {
                plan = population().plan();
                PLANS.put(this, plan);
                if (PLANS.size() > PLANS_KEPT) {
                    PLANS.remove(PLANS.keySet().iterator().next());
                }
            }
            return plan;
        }
    }
}
