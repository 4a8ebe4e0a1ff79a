/** The shop's data as readable records. Ids are longs, money is a long of cents, time is UTC. */
@NullMarked
package io.clientele.model;

import org.jspecify.annotations.NullMarked;
