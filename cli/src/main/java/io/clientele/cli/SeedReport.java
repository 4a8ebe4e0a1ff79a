package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Table;
import io.clientele.fidelity.Judgement;
import io.clientele.store.seed.PersonaCount;
import io.clientele.store.seed.SeedResult;
import io.clientele.text.Numbers;
import java.util.List;

/** What a seed has written, for people. */
final class SeedReport {
    private final Console console;

    SeedReport(Console console) {
        this.console = console;
    }

    void print(SeedResult result, Judgement fidelity) {
        console.say("");
        console.heading("Written");
        console.print(personas(result.personas(), result.population().cancelled() > 0));
        console.print("");
        console.heading("Asked against got, recomputed from the orders");
        new FidelityView(console).print(fidelity);
    }

    /** Personas with their orders; {@code cancelled} adds a column for those on top. */
    static Table personas(List<PersonaCount> personas, boolean cancelled) {
        Table table = new Table()
                .elastic("persona")
                .number("customers")
                .number("orders")
                .number("value");
        if (cancelled) {
            table.number("cancelled");
        }
        long customers = 0;
        long orders = 0;
        long valueCents = 0;
        long cancelledOrders = 0;
        for (PersonaCount persona : personas) {
            table.row(row(
                    cancelled,
                    persona.name(),
                    persona.customers(),
                    persona.orders(),
                    persona.valueCents(),
                    persona.cancelledOrders()));
            customers += persona.customers();
            orders += persona.orders();
            valueCents = Math.addExact(valueCents, persona.valueCents());
            cancelledOrders += persona.cancelledOrders();
        }
        return table.line().row(row(cancelled, "all", customers, orders, valueCents, cancelledOrders));
    }

    private static String[] row(
            boolean cancelled, String name, long customers, long orders, long valueCents, long cancelledOrders) {
        String[] counts = {
            name,
            Numbers.grouped(customers),
            Numbers.grouped(orders),
            Numbers.money(valueCents),
            Numbers.grouped(cancelledOrders)
        };
        return cancelled ? counts : new String[] {counts[0], counts[1], counts[2], counts[3]};
    }
}
