/**
 * How the server says that something is wrong: {@link io.clientele.server.problem.Problem}, the same JSON from a controller, a
 * filter, or Tomcat itself.
 */
@NullMarked
package io.clientele.server.problem;

import org.jspecify.annotations.NullMarked;
