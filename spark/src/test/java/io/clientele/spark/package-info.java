/** Tests of the data source and of the scores, on Spark itself. */
@NullMarked
package io.clientele.spark;

import org.jspecify.annotations.NullMarked;
