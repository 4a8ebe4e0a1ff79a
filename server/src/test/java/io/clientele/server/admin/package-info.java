/** The admin, over HTTP and in a browser. */
@NullMarked
package io.clientele.server.admin;

import org.jspecify.annotations.NullMarked;
