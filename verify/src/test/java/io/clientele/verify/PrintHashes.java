package io.clientele.verify;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.TableDigests;
import io.clientele.people.PersonLocale;
import io.clientele.table.Table;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Prints the hashes of some populations, for comparison with what another JVM prints. */
final class PrintHashes {

    private PrintHashes() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        lines().forEach(out::println);
    }

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Population population : List.of(
                Population.defaults(),
                Population.defaults().seed(-1).locale(PersonLocale.PL_PL).days(365),
                Population.defaults().seed(7).customers(2_000).cancelled(0.05).products(200))) {
            PopulationPlan plan = population.plan();
            TableDigests digests = new TableDigests(plan);
            plan.forEachBlock(2, digests::add);
            for (Table table : Table.values()) {
                lines.add(population.seed() + " " + table.key() + " " + digests.sha256(table));
            }
        }
        return lines;
    }
}
