/** Numbers as people read them, and text as UTF-8 bytes in reused buffers: the form in which values go into files and hashes. */
@NullMarked
package io.clientele.text;

import org.jspecify.annotations.NullMarked;
