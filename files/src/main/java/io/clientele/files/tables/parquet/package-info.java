/** Tables as Parquet files: pages are made here, since that is where the time goes; their metadata and the codecs are libraries'. */
@NullMarked
package io.clientele.files.tables.parquet;

import org.jspecify.annotations.NullMarked;
