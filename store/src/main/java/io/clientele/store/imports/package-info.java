/** Writes a user's own orders to the database. Start reading at {@link io.clientele.store.imports.ImportLoader}. */
@NullMarked
package io.clientele.store.imports;

import org.jspecify.annotations.NullMarked;
