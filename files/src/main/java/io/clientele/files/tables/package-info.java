/** Tables as files: how rows become bytes, and how a folder of them comes about, whole or not at all. */
@NullMarked
package io.clientele.files.tables;

import org.jspecify.annotations.NullMarked;
