/**
 * The RFM dashboard. {@link io.clientele.server.dashboard.RunCharts} aggregates a run's columns once; the page's tables and
 * the JSON that draws the charts come from the same records.
 */
@NullMarked
package io.clientele.server.dashboard;

import org.jspecify.annotations.NullMarked;
