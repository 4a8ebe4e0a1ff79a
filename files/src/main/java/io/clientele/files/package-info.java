/** Everything that is a file. */
@NullMarked
package io.clientele.files;

import org.jspecify.annotations.NullMarked;
