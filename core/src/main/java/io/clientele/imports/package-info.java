/**
 * What a reader of a user's own orders hands to a store. The reader knows files and the store knows databases; neither knows
 * the other, both know this package. Start reading at {@link io.clientele.imports.ImportedOrders}.
 */
@NullMarked
package io.clientele.imports;

import org.jspecify.annotations.NullMarked;
