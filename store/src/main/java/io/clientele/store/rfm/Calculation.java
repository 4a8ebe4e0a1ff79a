package io.clientele.store.rfm;

import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScores;

/**
 * A calculation from its orders to its saved scores.
 *
 * @param metrics what the orders gave
 * @param scores what was made of it, row by row
 * @param run what was saved
 */
public record Calculation(RfmMetrics metrics, RfmScores scores, RfmRun run) {}
