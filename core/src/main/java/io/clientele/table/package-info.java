/** The tables and their rows as they are handed from whatever makes or reads them to whatever writes them. */
@NullMarked
package io.clientele.table;

import org.jspecify.annotations.NullMarked;
