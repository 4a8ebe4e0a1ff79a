/** Writes a generated population to the database. Start reading at {@link io.clientele.store.seed.SeedLoader}. */
@NullMarked
package io.clientele.store.seed;

import org.jspecify.annotations.NullMarked;
