package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Style;
import io.clientele.cli.terminal.TextWidth;
import io.clientele.rfm.Segment;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.ScoredCustomer;
import io.clientele.text.Numbers;

/** One customer for people: who, the three values with their scores, the segment and what to do. */
final class CustomerCard {
    private CustomerCard() {}

    static void print(Console console, RfmRun run, ScoredCustomer customer) {
        String contact = CustomerTable.contact(customer);
        console.heading("Customer " + customer.customerId() + ", " + TextWidth.printable(customer.name()));
        if (!contact.isEmpty() && !contact.equals(customer.name())) {
            line(console, "e-mail or key", TextWidth.printable(contact));
        }
        line(console, "recency", recency(customer) + score(customer.recencyScore()));
        line(
                console,
                "frequency",
                Numbers.counted(customer.frequency(), "order", "orders") + score(customer.frequencyScore()));
        line(console, "monetary", Numbers.money(customer.monetaryCents()) + score(customer.monetaryScore()));
        line(console, "RFM", customer.code());
        line(console, "segment", console.styled(customer.segment(), Style.BOLD));
        for (Segment segment : run.rules().segments()) {
            if (segment.name().equals(customer.segment())) {
                line(console, "", segment.description());
                line(console, "action", segment.suggestedAction());
            }
        }
        line(console, "as of", run.asOf().date() + ", run " + run.id());
    }

    private static String recency(ScoredCustomer customer) {
        return customer.recencyDays() == null
                ? "no order"
                : Numbers.counted(customer.recencyDays(), "day", "days") + " since the last order";
    }

    private static String score(int score) {
        return ", score " + score;
    }

    private static void line(Console console, String label, String text) {
        if (!text.isEmpty()) {
            console.print("  " + label + " ".repeat(15 - label.length()) + text);
        }
    }
}
