package io.clientele.generate;

import io.clientele.distribution.GammaQuantiles;

/**
 * How a persona's orders are laid out over the window.
 *
 * @param gaps the law of the gaps between orders, in operational time
 * @param values the law of an order's value, relative to the customer's mean
 */
record PersonaLayout(Calendar calendar, GammaQuantiles gaps, GammaQuantiles values) {}
