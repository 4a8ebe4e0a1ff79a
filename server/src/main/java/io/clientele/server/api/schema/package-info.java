/** The OpenAPI document, made from the controllers, and the page that shows it. */
@NullMarked
package io.clientele.server.api.schema;

import org.jspecify.annotations.NullMarked;
