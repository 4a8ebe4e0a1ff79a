/**
 * The REST API. Start reading at {@link io.clientele.server.api.CustomerController}; the others are like it. A controller takes
 * a {@link io.clientele.server.api.json.JsonBody} and answers with an {@link io.clientele.server.api.json.ApiResource}; URLs of
 * lists are read by {@link io.clientele.server.api.list.Lists}.
 */
@NullMarked
package io.clientele.server.api;

import org.jspecify.annotations.NullMarked;
