/** Order files read by the files module and written by the store, which don't know each other. */
@NullMarked
package io.clientele.verify.imports;

import org.jspecify.annotations.NullMarked;
