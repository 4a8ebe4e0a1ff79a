/** The admin: lists and forms that one description per model drives. */
@NullMarked
package io.clientele.server.admin;

import org.jspecify.annotations.NullMarked;
