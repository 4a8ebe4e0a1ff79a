/** Tables as lines of text: CSV and JSON. */
@NullMarked
package io.clientele.files.tables.text;

import org.jspecify.annotations.NullMarked;
