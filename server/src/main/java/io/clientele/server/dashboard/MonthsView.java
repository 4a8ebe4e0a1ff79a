package io.clientele.server.dashboard;

import io.clientele.store.crm.MonthOfOrders;
import java.util.List;

/** Orders over time for the page. */
record MonthsView(List<MonthOfOrders> months) {
    MonthsView {
        months = List.copyOf(months);
    }

    /** Such as {@code 2026-01}. */
    public static String name(MonthOfOrders month) {
        return month.month().toString().substring(0, "2026-01".length());
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    public String span() {
        return months.isEmpty() ? "" : name(months.get(0)) + " to " + name(months.get(months.size() - 1));
    }
}
