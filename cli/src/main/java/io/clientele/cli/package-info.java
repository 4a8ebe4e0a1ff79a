/** The {@code clientele} command: one class per subcommand. */
@NullMarked
package io.clientele.cli;

import org.jspecify.annotations.NullMarked;
