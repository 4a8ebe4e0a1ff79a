/** What every request passes through, whatever it asks for. */
@NullMarked
package io.clientele.server.web;

import org.jspecify.annotations.NullMarked;
