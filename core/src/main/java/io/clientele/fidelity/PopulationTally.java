package io.clientele.fidelity;

import io.clientele.generate.CustomerBlock;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import java.util.ArrayList;
import java.util.List;

/** What the histories of a population show while they are generated: the persona table, without a second pass over the orders. */
public final class PopulationTally {
    private static final long SECONDS_PER_DAY = 86_400;

    private final Population population;
    private final List<PersonaTally> personas = new ArrayList<>();

    public PopulationTally(PopulationPlan plan) {
        this.population = plan.population();
        long end = population.asOf().toEpochDay() * SECONDS_PER_DAY;
        plan.personas().forEach(persona -> personas.add(new PersonaTally(persona.persona(), population.days(), end)));
    }

    /** Adds customers whose orders were generated. */
    public void add(CustomerBlock block) {
        for (int i = 0; i < block.size(); i++) {
            personas.get(block.history(i).persona()).add(block.history(i));
        }
    }

    /** Adds what another tally of the same plan has seen. */
    public void add(PopulationTally other) {
        for (int i = 0; i < personas.size(); i++) {
            personas.get(i).add(other.personas.get(i));
        }
    }

    /** Forgets what was added. */
    public void clear() {
        personas.forEach(PersonaTally::clear);
    }

    /** In the order of the persona table. */
    public List<PersonaTally> personas() {
        return List.copyOf(personas);
    }

    /** The persona table as asked against the one that was seen, by what Clientele promises. */
    public Judgement judgement() {
        List<FidelityCell> cells = new ArrayList<>();
        personas.forEach(persona -> cells.addAll(persona.cells()));
        return Judgement.of(new FidelityReport(cells), population);
    }
}
