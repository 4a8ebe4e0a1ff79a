/**
 * Scores in the database. Start reading at {@link io.clientele.store.rfm.RfmStore}: the database aggregates orders and keeps
 * runs, {@link io.clientele.rfm} does the scoring.
 */
@NullMarked
package io.clientele.store.rfm;

import org.jspecify.annotations.NullMarked;
