/** A real browser for tests. */
@NullMarked
package io.clientele.server.browser;

import org.jspecify.annotations.NullMarked;
