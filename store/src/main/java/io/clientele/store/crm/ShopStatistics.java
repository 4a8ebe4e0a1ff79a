package io.clientele.store.crm;

import io.clientele.store.Database;
import io.clientele.store.edit.Soon;
import io.clientele.store.rfm.RfmRun;
import java.util.List;

/** Numbers about all rows. In a big database each takes seconds: keep them until {@link io.clientele.store.ChangeStamp} changes. */
public final class ShopStatistics {
    private final Database database;

    public ShopStatistics(Database database) {
        this.database = database;
    }

    /** Each month from the first order's to the last one's, those without orders too; at most the last 600. */
    public List<MonthOfOrders> months() {
        return Soon.soon(database);
    }

    /** The products with the greatest revenue in orders that were shipped or delivered. */
    public List<ProductSales> topProducts(int limit) {
        return Soon.soon();
    }

    /** Where the truth about generated customers is known: what a run has made of each persona. */
    public List<PersonaSegmentCount> personasBySegment(RfmRun run) {
        return Soon.soon();
    }
}
