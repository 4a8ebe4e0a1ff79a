package io.clientele.server.jobs;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.store.seed.SeedMode;

/**
 * A seed that is asked for.
 *
 * @param ownPersonas whether they are others than the built-in ones
 */
record SeedRequest(PopulationPlan plan, SeedMode mode, boolean ownPersonas) {

    /** What is kept of it with the job: enough to do it again, but for the table of own personas, which the seed's entry has. */
    record Parameters(
            long customers,
            int days,
            String asOf,
            long seed,
            int products,
            String locale,
            double cancelled,
            String sampling,
            boolean nearest,
            boolean ownPersonas,
            String mode) {}

    Parameters parameters() {
        Population population = plan.population();
        return new Parameters(
                population.customerCount(),
                population.days(),
                population.asOf().toString(),
                population.seed(),
                population.productCount(),
                population.locale().tag(),
                population.cancelled(),
                FormValues.key(population.sampling()),
                population.nearest(),
                ownPersonas,
                FormValues.key(mode));
    }
}
