/** Tests that need every module: faults from outside, and promises that hold for the whole. */
@NullMarked
package io.clientele.verify;

import org.jspecify.annotations.NullMarked;
