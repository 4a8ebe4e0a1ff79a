package io.clientele.spark;

import io.clientele.generate.PurchaseHistory;

/** How many rows of a table a customer has. */
interface RowCount {
    int of(PurchaseHistory history);
}
