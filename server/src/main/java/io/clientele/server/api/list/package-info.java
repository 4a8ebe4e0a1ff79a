/** Lists: what a client may ask for in a URL, and the pages that it gets. */
@NullMarked
package io.clientele.server.api.list;

import org.jspecify.annotations.NullMarked;
