/** The tables' rows on their way out. */
@NullMarked
package io.clientele.store.export;

import org.jspecify.annotations.NullMarked;
