/** The history: who changed what, from which value to which. */
@NullMarked
package io.clientele.store.audit;

import org.jspecify.annotations.NullMarked;
