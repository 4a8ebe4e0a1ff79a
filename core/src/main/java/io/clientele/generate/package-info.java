/**
 * The generator: from a {@link io.clientele.generate.Population} to one customer's history at a time, in reused arrays.
 */
@NullMarked
package io.clientele.generate;

import org.jspecify.annotations.NullMarked;
