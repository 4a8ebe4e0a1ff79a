package io.clientele.fidelity;

import io.clientele.generate.PersonaPlan;
import io.clientele.generate.Population;
import io.clientele.generate.Sampling;
import io.clientele.persona.Persona;
import io.clientele.text.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which cells of the persona table are as asked, which are off, and which may be off. */
public final class Judgement {
    private final FidelityReport report;
    private final Tolerance tolerance;
    private final boolean noisy;
    private final Set<String> nearest;

    /** What is to be said of a cell. */
    public enum Verdict {
        /** Within the tolerance. */
        OK,
        /** Not within the tolerance. */
        OFF,
        /** Not judged, since the persona has so few customers. */
        FEW,
        /** Off, as independent sampling lets it be. */
        SAMPLED,
        /** Off, since --nearest put another number in the place of an impossible one. */
        NEAREST
    }

    private Judgement(FidelityReport report, Tolerance tolerance, boolean noisy, Set<String> nearest) {
        this.report = report;
        this.tolerance = tolerance;
        this.noisy = noisy;
        this.nearest = nearest;
    }

    /** By what Clientele promises. */
    public static Judgement of(FidelityReport report, Population population) {
        boolean noisy = population.sampling() == Sampling.INDEPENDENT;
        Tolerance promised = Tolerance.promised(population.customerCount());
        return new Judgement(report, promised, noisy, nearest(population));
    }

    /** By what the user wants, whatever the sampling. */
    public static Judgement of(FidelityReport report, Population population, Tolerance wanted) {
        return new Judgement(report, wanted, false, nearest(population));
    }

    public List<FidelityCell> cells() {
        return report.cells();
    }

    public Tolerance tolerance() {
        return tolerance;
    }

    public Verdict verdict(FidelityCell cell) {
        if (!cell.judged()) {
            return Verdict.FEW;
        }
        if (cell.within(tolerance)) {
            return Verdict.OK;
        }
        if (nearest.contains(key(cell.persona(), cell.quantity()))) {
            return Verdict.NEAREST;
        }
        return noisy ? Verdict.SAMPLED : Verdict.OFF;
    }

    /** How many cells there are of which this is to be said. */
    public int count(Verdict verdict) {
        int count = 0;
        for (FidelityCell cell : report.cells()) {
            count += verdict(cell) == verdict ? 1 : 0;
        }
        return count;
    }

    public boolean holds() {
        return count(Verdict.OFF) == 0;
    }

    /** One paragraph about all cells, for people. */
    public String summary() {
        int all = cells().size();
        int off = count(Verdict.OFF);
        String limits = "means within " + Numbers.percent(tolerance.mean(), 1) + ", deviations within "
                + Numbers.percent(tolerance.std(), 1);
        StringBuilder text = new StringBuilder();
        if (off > 0) {
            text.append(off)
                    .append(" of ")
                    .append(all)
                    .append(" lines are off: asked for are ")
                    .append(limits);
        } else if (count(Verdict.OK) == all) {
            text.append("All ")
                    .append(2 * all)
                    .append(" numbers are as asked: ")
                    .append(limits);
        } else {
            text.append(count(Verdict.OK))
                    .append(" of ")
                    .append(all)
                    .append(" lines are as asked: ")
                    .append(limits);
        }
        text.append('.');
        say(text, Verdict.SAMPLED, "off because the sampling is independent");
        say(text, Verdict.NEAREST, "off because --nearest replaced what is not possible");
        say(text, Verdict.FEW, "not judged, of personas with fewer than " + FidelityCell.FEWEST_JUDGED + " customers");
        return text.toString();
    }

    private void say(StringBuilder text, Verdict verdict, String what) {
        int count = count(verdict);
        if (count > 0) {
            text.append(' ')
                    .append(count)
                    .append(count == 1 ? " is " : " are ")
                    .append(what)
                    .append('.');
        }
    }

    private static Set<String> nearest(Population population) {
        Set<String> adjusted = new HashSet<>();
        if (!population.nearest()) {
            return adjusted;
        }
        for (PersonaPlan plan : population.plan().personas()) {
            Persona persona = plan.persona();
            if (plan.orders().adjusted()) {
                adjusted.add(key(persona.key(), Quantity.FREQUENCY));
            }
            if (plan.spendCents().adjusted()) {
                adjusted.add(key(persona.key(), Quantity.MONETARY));
            }
            if (plan.recencyDays().adjusted()) {
                adjusted.add(key(persona.key(), Quantity.RECENCY));
            }
        }
        return adjusted;
    }

    private static String key(String persona, Quantity quantity) {
        return persona + ' ' + quantity.key();
    }
}
