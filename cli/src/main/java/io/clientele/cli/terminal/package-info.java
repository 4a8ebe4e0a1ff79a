/** What a terminal shows: text tables, numbers for people, colour, and who gets which stream. */
@NullMarked
package io.clientele.cli.terminal;

import org.jspecify.annotations.NullMarked;
