/**
 * Who may do what. {@link io.clientele.server.security.AccessRules} has a rule for each route, {@link
 * io.clientele.server.security.SecurityConfiguration} the filters that hold requests against them. docs/security.md says what
 * is promised.
 */
@NullMarked
package io.clientele.server.security;

import org.jspecify.annotations.NullMarked;
