/** Counter-based random streams and permutations: any customer's draws can be made without making another's. */
@NullMarked
package io.clientele.random;

import org.jspecify.annotations.NullMarked;
