/**
 * Seeds and calculations in the background: {@link io.clientele.server.jobs.JobRunner} runs one at a time, pages start, watch
 * and cancel it.
 */
@NullMarked
package io.clientele.server.jobs;

import org.jspecify.annotations.NullMarked;
