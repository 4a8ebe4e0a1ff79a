/** Personas as data: what is asked of the customers of each kind, and when they shop. */
@NullMarked
package io.clientele.persona;

import org.jspecify.annotations.NullMarked;
