/** Whether the server lives and can answer, and its metrics. */
@NullMarked
package io.clientele.server.health;

import org.jspecify.annotations.NullMarked;
