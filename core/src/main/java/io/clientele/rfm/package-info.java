/**
 * Recency, frequency, monetary: metrics of customers, scores from 1 to 5, segments by rule. Engines aggregate the orders
 * per customer; all that follows is computed here, so that all engines agree.
 */
@NullMarked
package io.clientele.rfm;

import org.jspecify.annotations.NullMarked;
