/**
 * Whether what is in the database is right: {@link io.clientele.store.check.Verification} for seeds, {@link
 * io.clientele.store.check.Doctor} for the database as a whole.
 */
@NullMarked
package io.clientele.store.check;

import org.jspecify.annotations.NullMarked;
