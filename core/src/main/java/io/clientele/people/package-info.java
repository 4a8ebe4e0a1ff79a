/**
 * People and product names for four locales: believable, coherent, and made so that they can reach nobody.
 */
@NullMarked
package io.clientele.people;

import org.jspecify.annotations.NullMarked;
