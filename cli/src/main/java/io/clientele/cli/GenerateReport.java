package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.fidelity.PersonaTally;
import io.clientele.fidelity.PopulationTally;
import io.clientele.files.tables.FolderManifest;
import io.clientele.store.seed.PersonaCount;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.List;

/** What was generated into files, for people. */
final class GenerateReport {
    private final Console console;

    GenerateReport(Console console) {
        this.console = console;
    }

    /** @param tally of the orders, where there were any to be generated */
    void print(FolderManifest manifest, PopulationTally tally) {
        console.say("");
        console.heading("Written");
        console.print(TableOutput.table(manifest));
        boolean orders = manifest.layout().tables().contains(Table.ORDERS)
                || manifest.layout().tables().contains(Table.ORDER_ITEMS);
        if (!orders) {
            return;
        }
        console.print("");
        console.print(SeedReport.personas(counts(tally), cancelled(tally)));
        // A part is no stratified sample by itself.
        if (manifest.layout().part().count() == 1) {
            console.print("");
            console.heading("Asked against got, added up from the orders as they were generated");
            new FidelityView(console).print(tally.judgement());
        }
    }

    private static List<PersonaCount> counts(PopulationTally tally) {
        List<PersonaCount> counts = new ArrayList<>();
        for (PersonaTally persona : tally.personas()) {
            counts.add(new PersonaCount(
                    persona.persona().key(),
                    persona.persona().name(),
                    persona.customers(),
                    persona.orders(),
                    persona.valueCents(),
                    persona.cancelledOrders()));
        }
        return counts;
    }

    private static boolean cancelled(PopulationTally tally) {
        return tally.personas().stream().anyMatch(persona -> persona.cancelledOrders() > 0);
    }
}
