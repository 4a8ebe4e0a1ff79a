/**
 * The newest run's scores in memory. A run never changes, so its columns are kept in arrays, and any order or filter of a million
 * customers is answered from there. Start reading at {@link io.clientele.server.rfm.ScoreBooks}.
 */
@NullMarked
package io.clientele.server.rfm;

import org.jspecify.annotations.NullMarked;
