/** What takes a while and runs in the background of a server: seeds and calculations. */
@NullMarked
package io.clientele.store.jobs;

import org.jspecify.annotations.NullMarked;
