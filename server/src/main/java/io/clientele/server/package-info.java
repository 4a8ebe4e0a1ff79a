/**
 * The server: REST API, admin and dashboard over one database. Start reading at {@link io.clientele.server.ClienteleServer},
 * which the command starts; each package below it is one feature.
 */
@NullMarked
package io.clientele.server;

import org.jspecify.annotations.NullMarked;
