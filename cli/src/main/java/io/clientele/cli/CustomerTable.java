package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Table;
import io.clientele.store.rfm.ScoredCustomer;
import io.clientele.text.Numbers;

/** Scored customers as a table for people. */
final class CustomerTable {
    private final Table table = new Table()
            .number("customer")
            .elastic("name")
            .elastic("e-mail or key")
            .number("R days")
            .number("orders")
            .number("value")
            .text("RFM")
            .text("segment");

    private int rows;

    void customer(ScoredCustomer customer) {
        rows++;
        table.row(
                String.valueOf(customer.customerId()),
                customer.name(),
                contact(customer),
                customer.recencyDays() == null ? "-" : Numbers.grouped(customer.recencyDays()),
                Numbers.grouped(customer.frequency()),
                Numbers.money(customer.monetaryCents()),
                customer.code(),
                customer.segment());
    }

    int rows() {
        return rows;
    }

    void print(Console console) {
        console.print(table);
    }

    /** An imported customer may have no e-mail, and is known by the key then. */
    static String contact(ScoredCustomer customer) {
        if (customer.email() != null) {
            return customer.email();
        }
        return customer.externalKey() == null ? "" : customer.externalKey();
    }
}
