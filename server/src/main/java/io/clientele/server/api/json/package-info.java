/** JSON in and out: strict where it comes in, one format where it goes out. */
@NullMarked
package io.clientele.server.api.json;

import org.jspecify.annotations.NullMarked;
