/** JMH benchmarks, one class per hot path; {@code bench/README.md} says how to run them. */
@NullMarked
package io.clientele.bench;

import org.jspecify.annotations.NullMarked;
