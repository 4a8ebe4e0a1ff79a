/** The generator as a Spark data source, and RFM scores of any DataFrame of orders. */
@NullMarked
package io.clientele.spark;

import org.jspecify.annotations.NullMarked;
