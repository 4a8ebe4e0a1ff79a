/** The persona table as a form, with the distributions that it asks for drawn before anything is generated. */
@NullMarked
package io.clientele.server.personas;

import org.jspecify.annotations.NullMarked;
