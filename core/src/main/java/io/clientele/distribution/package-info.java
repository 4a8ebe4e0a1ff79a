/** Laws on lattices: solved so that they have the moments asked for, and sampled by one look-up in a table. */
@NullMarked
package io.clientele.distribution;

import org.jspecify.annotations.NullMarked;
