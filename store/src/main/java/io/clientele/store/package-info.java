/**
 * The database. Start reading at {@link io.clientele.store.Database}: it opens a file, sees to its schema and hands out
 * connections and transactions. What differs between databases is in {@code Dialect} and its implementation.
 */
@NullMarked
package io.clientele.store;

import org.jspecify.annotations.NullMarked;
