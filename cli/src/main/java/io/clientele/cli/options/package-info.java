/** Reads the values of options; what is refused is told the value and what is allowed. */
@NullMarked
package io.clientele.cli.options;

import org.jspecify.annotations.NullMarked;
