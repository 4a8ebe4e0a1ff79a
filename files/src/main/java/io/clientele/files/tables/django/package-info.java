/** A fixture that Django's {@code loaddata} reads. */
@NullMarked
package io.clientele.files.tables.django;

import org.jspecify.annotations.NullMarked;
