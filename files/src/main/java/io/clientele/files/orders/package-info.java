/**
 * A user's own order file: found out how it is written, read with DuckDB, brought together into orders and handed over.
 *
 * <p>The way through: {@link io.clientele.files.orders.OrderFile} opens a {@code CsvSource} or {@code ParquetSource},
 * {@code Columns} says which column is what, {@code DateGuess} and {@code DecimalGuess} look at whole columns,
 * {@code RowReader} turns rows into staged ones, {@code Grouping} makes customers, orders and lines of them in SQL.
 */
@NullMarked
package io.clientele.files.orders;

import org.jspecify.annotations.NullMarked;
