package io.clientele.server.admin;

import io.clientele.server.page.Viewer;
import io.clientele.store.Database;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.OrderField;
import io.clientele.store.crm.OrderRow;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.ListRequest;
import io.clientele.store.rfm.RfmStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a customer's page shows below the form: scores of the newest run, orders, history. */
final class CustomerPanels {
    private static final int ORDERS_SHOWN = 10;
    private static final int CHANGES_SHOWN = 5;

    private final OrderStore orders;
    private final RfmStore scores;
    private final AuditLog audit;

    CustomerPanels(Database database) {
        this.orders = new OrderStore(database);
        this.scores = new RfmStore(database);
        this.audit = new AuditLog(database);
    }

    Map<String, Object> of(CustomerRow row, Viewer viewer) {
        Criteria theirs = Criteria.of(Condition.of(OrderField.CUSTOMER, Comparison.EQ, row.id()));
        List<OrderRow> newest = orders.records()
                .page(ListRequest.first(ORDERS_SHOWN).where(theirs))
                .rows();
        Map<String, Object> panels = new LinkedHashMap<>();
        panels.put("customerId", row.id());
        panels.put("ordersTotal", Totals.of(orders.records(), theirs).text(OrderAdmin.NAMES));
        panels.put("orders", newest.stream().map(CustomerPanels::cells).toList());
        panels.put("entries", HistoryEntry.of(audit.forObject(CustomerStore.MODEL, row.id(), CHANGES_SHOWN)));
        panels.put("mayAddOrder", viewer.staff());
        scores.latestRun()
                .flatMap(run -> scores.score(run, row.id()).map(score -> ScoreCard.of(run, score)))
                .ifPresent(card -> panels.put("score", card));
        return panels;
    }

    private static List<Cell> cells(OrderRow order) {
        return List.of(
                Cell.id(order.id()).linked(OrderAdmin.NAMES.url(order.id())),
                OrderAdmin.status(order.status()),
                Cell.instant(order.orderedAt()),
                Cell.money(order.totalCents()));
    }
}
