/** The API for browsers: each answer as a page that shows its JSON, with links to follow and forms to fill in. */
@NullMarked
package io.clientele.server.api.browse;

import org.jspecify.annotations.NullMarked;
