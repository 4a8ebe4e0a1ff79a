/** A dump that both SQLite and PostgreSQL load. */
@NullMarked
package io.clientele.files.tables.sql;

import org.jspecify.annotations.NullMarked;
