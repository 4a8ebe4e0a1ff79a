/** How near the generated data is to what was asked, and how near a segmentation to the truth. */
@NullMarked
package io.clientele.fidelity;

import org.jspecify.annotations.NullMarked;
