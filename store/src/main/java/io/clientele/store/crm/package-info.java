/** Customers, products and orders, one by one: lists, reads and changes. */
@NullMarked
package io.clientele.store.crm;

import org.jspecify.annotations.NullMarked;
