package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Table;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import io.clientele.text.Numbers;

/** Personas for people. */
final class PersonaTableView {
    private final Console console;

    PersonaTableView(Console console) {
        this.console = console;
    }

    /** One line per persona. */
    void print(PersonaTable personas) {
        Table table = new Table()
                .text("persona")
                .elastic("name")
                .number("customers")
                .number("orders/year")
                .number("value/year")
                .number("recency, days");
        for (Persona persona : personas.personas()) {
            table.row(
                    persona.key(),
                    persona.name(),
                    Numbers.grouped(persona.customers()),
                    text(persona.frequencyPerYear()),
                    text(persona.monetaryPerYear()),
                    text(persona.recencyDays()));
        }
        table.line().row("all", "", Numbers.grouped(personas.customers()), "", "", "");
        console.print(table);
    }

    /** Everything about one persona. */
    void print(Persona persona) {
        console.heading(persona.name() + " (" + persona.key() + ")");
        if (!persona.description().isEmpty()) {
            console.print("  " + persona.description());
        }
        console.print("");
        line("customers", Numbers.grouped(persona.customers()) + ", scaled to what seed is asked for");
        line("frequency", text(persona.frequencyPerYear()) + " orders a year");
        line("monetary", text(persona.monetaryPerYear()) + " a year");
        line("recency", text(persona.recencyDays()) + " days since the last order");
        line(
                "onset",
                persona.onsetDays() == 0
                        ? "orders from the window's start on"
                        : "first order at most " + Numbers.counted(persona.onsetDays(), "day", "days") + " ago");
        line("regularity", plain(persona.regularity()) + " (1: gaps between orders are random, 4: like clockwork)");
        line("trend", plain(persona.trend()) + " (-1: activity dies away, 0: steady, 1: grows)");
        line("basket cv", plain(persona.basketCv()) + " (how much one customer's order values differ)");
    }

    /** Mean ± standard deviation. */
    String text(Gaussian gaussian) {
        return plain(gaussian.mean()) + console.sign(" ± ", " +- ") + plain(gaussian.std());
    }

    /** As few decimals as show the number to a hundredth. */
    static String plain(double value) {
        String text = Numbers.decimal(value, 2);
        if (text.endsWith(".00")) {
            return text.substring(0, text.length() - 3);
        }
        return text.contains(".") && text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    private void line(String label, String text) {
        console.print("  " + label + " ".repeat(12 - label.length()) + text);
    }
}
