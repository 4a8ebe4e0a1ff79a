/** Blocks of bytes made smaller, each for itself: a member of a gzip file, a frame of a Zstandard file, a page of a Parquet file. */
@NullMarked
package io.clientele.files.tables.compression;

import org.jspecify.annotations.NullMarked;
